import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sashirestela.cleverclient.util.JsonUtil;
import io.github.sashirestela.openai.domain.realtime.BaseEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

public final class Consumer {
    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        JsonMapper lines = new JsonMapper();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            JsonNode question = lines.readTree(line);
            byte[] data = question.has("text")
                    ? question.get("text").textValue().getBytes(StandardCharsets.UTF_8)
                    : Base64.getDecoder().decode(question.get("base64").textValue());
            ObjectNode answer = lines.createObjectNode().put("id", question.get("id").intValue());
            try {
                // What the client does with a message. It ignores those that it cannot read.
                JsonUtil.jsonToObject(new String(data, StandardCharsets.UTF_8), BaseEvent.class);
                answer.put("ok", true);
            } catch (RuntimeException error) {
                Throwable cause = error.getCause() == null ? error : error.getCause();
                answer.put("ok", false).put("error", cause.getMessage());
            }
            out.println(lines.writeValueAsString(answer));
        }
    }
}
