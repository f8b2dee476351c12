package dev.assay.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.assay.phrase.Phrases;
import dev.assay.questionnaire.Question;
import dev.assay.questionnaire.Wording;
import dev.assay.reasoning.asking.Next;
import dev.assay.ruleset.Vocabulary;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What to ask next, as JSON.
 *
 * @param ask the question; not there when nothing that can be asked may change what is open
 */
@Schema(
        name = "Next",
        description = "What to ask next: the question that brings the decision nearest for the least asking time")
@JsonInclude(JsonInclude.Include.NON_NULL)
record NextView(
        @Schema(description = "Not there when all is settled, or nothing that can be asked may change what is open")
        @Nullable AskView ask) {

    @Schema(name = "Ask")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AskView(
            @Schema(description = "Id of the question") String question,

            @Schema(description = "Its words, in the prospect's language")
            String words,

            @Schema(description = "For whoever asks") @Nullable String help,

            @Schema(description = "For whoever answers") @Nullable String hint,

            @Schema(
                    description = "Kind of answer",
                    allowableValues = {"choice", "choices", "boolean", "integer", "number", "money", "date", "text"})
            String type,

            @Nullable List<OptionView> options,

            @Schema(
                    description =
                            "What it is asked for: decision (tier and primary segment), or, when those are settled, collateral (with the other segments)",
                    allowableValues = {"decision", "collateral"})
            String aim,

            @Schema(
                    description =
                            "What its answers tell, as it goes on after \"it\"; in the prospect's language where there are phrases in it, else in English")
            String why,

            @Schema(description = "Whether to ask it with care")
            boolean sensitive,

            @Schema(description = "How many questions are left with this one, on average")
            double expected,

            @Schema(description = "How many at most") int most) {}

    @Schema(name = "AskOption")
    record OptionView(String id, String label) {}

    static NextView of(@Nullable Next next, Vocabulary vocabulary, String language) {
        return new NextView(next == null ? null : ask(next, vocabulary, language));
    }

    private static AskView ask(Next next, Vocabulary vocabulary, String language) {
        Question question = vocabulary.questionnaire().question(next.question()).orElseThrow();
        Wording wording = question.wording(language);
        List<OptionView> options = question.options().stream()
                .map(option -> new OptionView(option.id(), option.label(language)))
                .toList();
        return new AskView(
                question.id(),
                wording.ask(),
                wording.help(),
                wording.hint(),
                question.type().name().toLowerCase(Locale.ROOT),
                options.isEmpty() ? null : options,
                next.aim().name().toLowerCase(Locale.ROOT),
                next.why().words(vocabulary, Phrases.in(Locale.forLanguageTag(language))),
                question.traits().sensitive(),
                next.expected(),
                next.most());
    }
}
