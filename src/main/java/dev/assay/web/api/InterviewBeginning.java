package dev.assay.web.api;

import dev.assay.document.Document;
import dev.assay.interview.Channel;
import dev.assay.interview.Event;
import dev.assay.interview.Prospect;
import dev.assay.problem.Nearest;
import dev.assay.problem.Problem;
import dev.assay.problem.Problems;
import dev.assay.program.Program;
import dev.assay.program.activation.Programs;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads with whom an interview begins, and what is known beforehand; every mistake at once. */
final class InterviewBeginning {
    static final String BEGIN = """
            {"program": "b2b-saas", "channel": "chat", "language": "en", "prospect": {"reference": "crm-4711", "company": "Northwind Bank"}, "answers": {"industry": "banking"}}""";

    private static final List<String> BEGINNING =
            List.of("program", "market", "language", "channel", "prospect", "answers");
    private static final List<String> PROSPECT = List.of("reference", "name", "company", "email");

    private InterviewBeginning() {}

    @Schema(name = "InterviewBeginning")
    record Request(
            String program,

            @Schema(description = "Id of a market; the one that the answers tell, when left out") @Nullable String market,

            @Schema(description = "Language tag of the prospect; the program's own, when left out") @Nullable String language,

            @Schema(
                    allowableValues = {"call", "chat", "web", "import"},
                    defaultValue = "chat")
            @Nullable String channel,

            InterviewView.@Nullable ProspectView prospect,

            @Schema(description = "What is known beforehand, by question id; never asked again unless it is doubted")
            @Nullable Map<String, Object> answers) {}

    /**
     * One that begins.
     *
     * @param known what is known beforehand: answers, and notes to them
     */
    record Beginning(Event.Began began, List<Event> known) {}

    static Beginning of(Document document, Programs programs) {
        Problems problems = new Problems();
        JsonFields fields = new JsonFields(document, "", problems);
        fields.isObject(BEGIN, BEGINNING);
        String id = fields.wanted("program", "Say whose questions are asked: \"program\": \"b2b-saas\".");
        Program program = id.isEmpty() ? null : programs.active(id).orElse(null);
        if (program == null && !id.isEmpty()) {
            problems.add(Problem.error(
                    "unknown-program",
                    document.placeOf("/program"),
                    "There is no active program '" + id + "'" + Nearest.hint(id, programs.ids()),
                    id,
                    Nearest.to(id, programs.ids()).orElse(null)));
        }
        String market = fields.text("market");
        String language = language(fields);
        Channel channel = channel(fields);
        Prospect prospect = prospect(document, problems);
        if (program == null) {
            throw Refusals.body(problems.sorted());
        }
        if (market != null) {
            program.markets().problem(market, document.placeOf("/market")).ifPresent(problems::add);
        }
        String spoken = language == null ? program.language() : language;
        List<Event> known = new SaidReader(document, program, spoken, null, problems).read();
        if (problems.hasErrors()) {
            throw Refusals.body(problems.sorted());
        }
        return new Beginning(
                new Event.Began(
                        new Event.Setting(program.id(), program.revision().hex(), market, spoken, channel), prospect),
                known);
    }

    private static Prospect prospect(Document document, Problems problems) {
        JsonNode node = document.root().path("prospect");
        if (node.isMissingNode() || node.isNull()) {
            return Prospect.UNKNOWN;
        }
        if (node.isString()) {
            return new Prospect(new JsonFields(document, "", problems).text("prospect"), null, null, null);
        }
        JsonFields fields = new JsonFields(document, "/prospect", problems);
        fields.isObject("{\"reference\": \"crm-4711\"}", PROSPECT);
        return new Prospect(
                fields.text("reference"), fields.text("name"), fields.text("company"), fields.text("email"));
    }

    private static Channel channel(JsonFields fields) {
        String word = fields.text("channel");
        if (word == null) {
            return Channel.CHAT;
        }
        return Channel.of(word).orElseGet(() -> {
            fields.wrong(
                    "channel",
                    "wrong-channel",
                    "'channel' is one of " + String.join(", ", Channel.words()) + Nearest.hint(word, Channel.words()));
            return Channel.CHAT;
        });
    }

    private static @Nullable String language(JsonFields fields) {
        String tag = fields.text("language");
        try {
            return tag == null
                    ? null
                    : new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            fields.wrong("language", "wrong-language", "'language' is a language tag, such as en or de-CH.");
            return null;
        }
    }
}
