package dev.assay.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.assay.problem.Nearest;
import dev.assay.webhook.Message;
import dev.assay.webhook.Messages;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What other systems were told, and whether they took it. */
@RestController
@RequestMapping(path = "/api/v1/webhooks/messages", produces = "application/json")
@Tag(name = "Webhooks", description = "What other systems are told of interviews")
class WebhooksApi {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> PARAMETERS = List.of("state", "cursor", "limit");
    private static final Pattern ID = Pattern.compile("msg_[0-9a-f]{1,64}");
    private static final int MOST = 500;

    private final Messages messages;

    WebhooksApi(Messages messages) {
        this.messages = messages;
    }

    @Schema(name = "WebhookMessages")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<MessageView> messages, @Nullable String next) {}

    @Schema(name = "WebhookMessage")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MessageView(
            @Schema(description = "The webhook-id, the same however often it is sent")
            String id,

            @Schema(description = "Its name in the configuration")
            String endpoint,

            String type,
            Message.State state,

            @Schema(description = "How often it was sent, since it was written or asked for again")
            int attempts,

            @Schema(description = "When it is sent next; only of one that is pending") @Nullable Instant next,

            @Schema(description = "Status of the last answer, where there was one") @Nullable Integer status,

            @Schema(description = "What came of the last attempt") @Nullable String why,

            Instant created,
            @Nullable Instant delivered,

            @Schema(description = "What is sent") JsonNode payload) {
        static MessageView of(Message message) {
            return new MessageView(
                    message.id(),
                    message.endpoint(),
                    message.type(),
                    message.state(),
                    message.attempts(),
                    message.state() == Message.State.PENDING ? message.next() : null,
                    message.status(),
                    message.why(),
                    message.created(),
                    message.delivered(),
                    JSON.readTree(message.payload()));
        }
    }

    @GetMapping
    @Operation(
            operationId = "getWebhookMessages",
            summary = "What other systems are told, newest first",
            description = "\"next\" is the cursor of the next page; without it, that was all.")
    Page list(
            @Parameter(
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"pending", "delivered", "failed"}))
                    @RequestParam(required = false)
                    @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor,
            @Parameter(
                            description = "How many on a page",
                            schema = @Schema(type = "integer", minimum = "1", maximum = "500", defaultValue = "50"))
                    @RequestParam(defaultValue = "50")
                    String limit,
            HttpServletRequest request) {
        Refusals.otherParameters(request, PARAMETERS);
        int many = Refusals.limit(limit, MOST);
        List<Message> found =
                messages.list(state == null ? null : state(state), cursor == null ? null : before(cursor), many + 1);
        List<Message> page = found.subList(0, Math.min(many, found.size()));
        return new Page(
                page.stream().map(MessageView::of).toList(),
                found.size() > many ? page.get(many - 1).id() : null);
    }

    @PostMapping("/{id}/replay")
    @Operation(
            operationId = "replayWebhookMessage",
            summary = "Sends a message again, in a moment",
            description =
                    "Also one that was taken; with the same id. One that is waiting is sent now. Asked for twice, it is the same.")
    @ApiResponse(
            responseCode = "202",
            description = "It is sent in a moment",
            content = @Content(schema = @Schema(implementation = MessageView.class)))
    ResponseEntity<MessageView> replay(@PathVariable String id, HttpServletRequest http) {
        InterviewReplies.empty(http);
        Messages.Replay replay = ID.matcher(id).matches() ? messages.replay(id) : new Messages.Replay.Unknown();
        if (replay instanceof Messages.Replay.Begun begun) {
            return ResponseEntity.accepted().body(MessageView.of(begun.message()));
        }
        if (replay instanceof Messages.Replay.NoEndpoint none) {
            throw new Refusal(ApiProblem.of(
                    409,
                    "no-endpoint",
                    "Nobody would send it",
                    "This server has no endpoint '" + none.endpoint()
                            + "' any more. Put it back into the file of --webhooks and restart."));
        }
        throw Refusals.unknown("message", id, List.of());
    }

    private static Message.State state(String state) {
        return Message.State.of(state)
                .orElseThrow(() -> Refusals.parameter(
                        "state",
                        state,
                        "'state' is pending, delivered or failed" + Nearest.hint(state, Message.State.words())));
    }

    private static String before(String cursor) {
        if (!ID.matcher(cursor).matches()) {
            throw Refusals.parameter(
                    "cursor", cursor, "This is no cursor of ours: send the \"next\" of the page before, unchanged.");
        }
        return cursor;
    }
}
