import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.openai.core.ObjectMappers;
import com.openai.errors.OpenAIInvalidDataException;
import com.openai.models.realtime.RealtimeServerEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

public final class Consumer {
    private static final JsonMapper MAPPER = ObjectMappers.jsonMapper();

    /** Decodes an event, validates it, and encodes it again. An event of an unknown type stays as it is. */
    static JsonNode parse(byte[] data) throws IOException {
        JsonNode json = MAPPER.readTree(data);
        if (json == null || !json.path("type").isTextual()) {
            throw new OpenAIInvalidDataException("not an event");
        }
        RealtimeServerEvent event = MAPPER.treeToValue(json, RealtimeServerEvent.class);
        // The client reads whatever it can; this is its check of what it has read.
        if (isKnown(json.get("type").textValue())) event.validate();
        return MAPPER.valueToTree(event);
    }

    /** Returns false for an event of a type that the client does not know. */
    @SuppressWarnings("unchecked")
    private static final RealtimeServerEvent.Visitor<Boolean> IS_KNOWN = (RealtimeServerEvent.Visitor<Boolean>)
            Proxy.newProxyInstance(
                    Consumer.class.getClassLoader(),
                    new Class<?>[] {RealtimeServerEvent.Visitor.class},
                    (proxy, method, args) -> !method.getName().equals("unknown"));

    /** Whether the client knows the type of an event, whatever else is in it. */
    private static boolean isKnown(String type) throws JsonProcessingException {
        JsonNode event = MAPPER.createObjectNode().put("type", type);
        return MAPPER.treeToValue(event, RealtimeServerEvent.class).accept(IS_KNOWN);
    }

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
                answer.set("value", parse(data));
                answer.put("ok", true);
            } catch (OpenAIInvalidDataException | IOException error) {
                answer.put("ok", false).put("error", error.getMessage());
            }
            out.println(lines.writeValueAsString(answer));
        }
    }
}
