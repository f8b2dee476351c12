package dev.assay.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.assay.interview.Event;
import dev.assay.interview.Interview;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The person who leads an interview, as JSON.
 *
 * @param by the name that this person goes by
 * @param since when it was taken over, UTC
 */
@Schema(name = "InterviewLead")
record LeadView(
        @Schema(description = "The name that this person goes by")
        String by,

        Instant since) {
    /**
     * What was said when it was handed over.
     *
     * @param to a word on to whom, or null
     * @param reason why, or null
     * @param contact how to reach the prospect, or null
     */
    @Schema(name = "HandedOver")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Handed(
            @Nullable String to,
            @Nullable String reason,
            @Nullable String contact) {
        static @Nullable Handed of(Event.@Nullable HandedOver handed) {
            return handed == null ? null : new Handed(handed.to(), handed.reason(), handed.contact());
        }
    }

    static @Nullable LeadView of(Interview.@Nullable Lead lead) {
        return lead == null ? null : new LeadView(lead.by(), lead.since());
    }
}
