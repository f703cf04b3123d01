// Answers each case with a verdict:
//   mvn -q package dependency:copy-dependencies
//   npx realtime-arbitraries fuzz server-event --protocol lines -- java -cp 'target/classes:target/dependency/*' Adapter
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

public class Adapter {
  static final ObjectMapper json =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonWriteFeature.WRITE_NAN_AS_STRINGS)
          .build();

  /** A placeholder for your type. It has a bug: content is required, but only messages have it. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Event(String type, Item item) {
    Event {
      if (type == null) throw new IllegalArgumentException("not an event");
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Item(String type, List<JsonNode> content) {
    Item {
      content = List.copyOf(content);
    }
  }

  /** The bytes of a case: its text or, if it is not valid UTF-8, bytes in Base64. */
  static byte[] content(JsonNode question) throws IOException {
    return question.has("text")
        ? question.get("text").asText().getBytes(StandardCharsets.UTF_8)
        : question.required("base64").binaryValue();
  }

  static String answer(JsonNode id, byte[] data) throws IOException {
    ObjectNode answer = json.createObjectNode().set("id", id);
    try {
      Event event = json.readValue(data, Event.class);
      if (event == null) throw new IllegalArgumentException("not an event");
      // A value that cannot be written as JSON, such as NaN, is an error like any other.
      JsonNode value = json.readTree(json.writeValueAsString(event));
      return json.writeValueAsString(answer.put("ok", true).set("value", value));
    } catch (IOException | RuntimeException | StackOverflowError error) {
      return json.writeValueAsString(answer.put("ok", false).put("error", String.valueOf(error.getMessage())));
    }
  }

  public static void main(String[] args) throws IOException {
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String line; (line = in.readLine()) != null; ) {
      try {
        JsonNode question = json.readTree(line);
        out.println(answer(question.required("id"), content(question)));
      } catch (IOException | IllegalArgumentException error) {
        System.err.println("not a case: " + line);
      }
    }
  }
}
