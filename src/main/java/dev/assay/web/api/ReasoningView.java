package dev.assay.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of answers that are not complete, as JSON. Parts that were not asked for are left out.
 *
 * @param program id of the program
 * @param revision the program's exact content
 * @param inputs what it rests on besides the answers
 * @param markets by whose rules the prospect may yet be judged
 * @param possible what may still come of it
 * @param settled what is so whatever else is answered, and why
 * @param next what to ask next
 * @param contrast why it is so, and what would change it
 */
@Schema(name = "Reasoning")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReasoningView(
        String program,
        String revision,
        InputsView inputs,

        @Schema(
                description =
                        "Ids of the markets that the prospect may turn out to belong to, null for the common rules; what is said holds in all of them")
        List<@Nullable String> markets,

        @Nullable PossibleView possible,
        @Nullable SettledView settled,
        @Nullable NextView next,
        @Nullable ContrastView contrast) {

    @Schema(name = "ReasoningInputs")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record InputsView(Instant asOf, @Nullable String market, String language) {}

    @Schema(name = "Possible", description = "What may still come of it, when all is said and the decision is final")
    record PossibleView(
            MayBeView tier,
            MayBeView primary,
            List<MemberView> segments,

            @Schema(description = "What may be recommended; all else is not, whatever is answered")
            List<ItemView> collateral,

            @Schema(description = "Ids of open questions that can change nothing any more: never worth asking")
            List<String> noLongerMatter,

            @Schema(description = "false: the search ended early, and some things are neither found nor ruled out")
            boolean withinBudget) {}

    @Schema(name = "MayBe", description = "What one part of the decision may come to")
    record MayBeView(boolean settled, List<ChoiceView> mayBe) {}

    @Schema(name = "PossibleChoice")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChoiceView(
            @Schema(description = "Null: no segment is primary") @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String id,

            @Nullable String title,

            @Schema(description = "Answers that, besides those you sent, lead there; nothing else needs to be answered")
            @Nullable Map<String, Object> ifAnswered,

            @Schema(description = "true: neither found nor ruled out, so there is no example") @Nullable Boolean notRuledOut) {}

    @Schema(name = "PossibleMember")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MemberView(
            String id,
            String title,
            boolean settled,

            @Schema(description = "Whether the prospect is a member; only there when that is settled") @Nullable Boolean member,

            @Schema(description = "Further answers that make the prospect a member; only there while that is open")
            @Nullable Map<String, Object> memberIf,

            @Schema(description = "Further answers that do not; only there while that is open") @Nullable Map<String, Object> notIf) {}

    @Schema(name = "PossibleItem")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ItemView(
            String id,
            String title,

            @Schema(description = "Whether it is recommended whatever else is answered")
            boolean settled,

            @Schema(description = "Further answers that have it recommended; only there while that is open") @Nullable Map<String, Object> recommendedIf,

            @Schema(description = "Further answers that do not; only there while that is open") @Nullable Map<String, Object> notIf) {}

    @Schema(name = "Settled", description = "What is so whatever else is answered")
    record SettledView(
            @Schema(description = "Whether tier, primary segment, segments and collateral all are")
            boolean everything,

            OneView tier,
            OneView primary,
            SegmentsView segments,
            ListOfItemsView collateral) {}

    @Schema(name = "SettledOne")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OneView(
            boolean settled,

            @Schema(
                    description =
                            "Its id, when it is settled; not there for a primary segment that is settled to be none")
            @Nullable String is,

            @Nullable String title,

            @Schema(
                    description =
                            "Why, in each market that is possible; empty where it could not be found within the budget")
            @Nullable List<BecauseView> because) {}

    @Schema(name = "SettledSegments", description = "Ids of segments")
    record SegmentsView(List<String> members, List<String> notMembers, List<String> open) {}

    @Schema(name = "SettledCollateral")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ListOfItemsView(
            boolean settled,

            @Schema(description = "Ids, best first, when all of them are settled") @Nullable List<String> is,

            @Nullable List<BecauseView> because) {}

    @Schema(name = "Certificate", description = "Why it is settled: the answers that suffice by themselves")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BecauseView(
            @Schema(description = "By whose rules; not there for the common ones") @Nullable String market,

            @Schema(description = "By question, in words") Map<String, String> answers,

            @Schema(description = "Rules that surely fire on them")
            List<RuleView> rules,

            @Schema(description = "Rules that they keep from ever firing")
            List<RuleView> neverFire,

            @Schema(description = "Whether it is known that none of the answers can be left out")
            boolean fewest) {}

    @Schema(name = "BearingRule")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RuleView(
            String rule,
            @Nullable String file,
            int line,
            @Nullable String cell) {}
}
