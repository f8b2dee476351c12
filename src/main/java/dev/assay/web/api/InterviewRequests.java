package dev.assay.web.api;

import dev.assay.decision.KeptPrograms;
import dev.assay.document.Document;
import dev.assay.interview.Event;
import dev.assay.interview.Interview;
import dev.assay.problem.Nearest;
import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.problem.Problems;
import dev.assay.program.Program;
import dev.assay.program.activation.Activation;
import dev.assay.program.activation.NamedRevision;
import dev.assay.program.activation.Programs;
import dev.assay.ruleset.Classification;
import dev.assay.utterance.Listening;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what is sent about interviews; every mistake at once. */
final class InterviewRequests {
    static final String ANSWERS = """
            {"answers": {"relationship": "use", "employees": {"value": 950, "words": "nine fifty or so", "sure": 0.8}, "budget": {"unknown": true}}}""";

    static final String WORDS = """
            {"text": "about twelve hundred, all in banking", "question": "employees"}""";

    private static final List<String> ANSWERING = List.of("answers", "text", "notes", "remark");
    private static final List<String> ANSWER_FIELDS = List.of("answers", "text", "question", "notes", "remark");
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");
    private static final int LONG = 2_000;

    private InterviewRequests() {}

    @Schema(name = "InterviewAnswers")
    record Answers(
            @Schema(description = "By question id") @Nullable Map<String, Object> answers,

            @Schema(description = "What the prospect said, in his own words, up to 2,000 characters") @Nullable String text,

            @Schema(
                    description =
                            "Id of the question that was asked when the text was said; the next one to ask, when left out")
            @Nullable String question,

            @Schema(description = "Notes to answers, by question id; an empty one deletes it") @Nullable Map<String, String> notes,

            @Schema(description = "Note on the whole conversation") @Nullable String remark) {}

    @Schema(name = "InterviewOverride")
    record Override(
            @Schema(description = "Id of the right tier") @Nullable String tier,

            @Schema(description = "Id of the right primary segment") @Nullable String segment,

            String reason) {}

    @Schema(name = "InterviewMove")
    record Move(
            @Schema(description = "The first digits of a kept revision; the active one, when left out") @Nullable String revision) {}

    @Schema(name = "InterviewHandover")
    record Handover(
            @Schema(description = "To whom") @Nullable String to,
            @Schema(description = "Why") @Nullable String reason,

            @Schema(description = "How to reach the prospect, such as a number or an address") @Nullable String contact) {}

    static List<Event> answers(Document document, Interview now, Program program) {
        Problems problems = new Problems();
        JsonFields fields = new JsonFields(document, "", problems);
        fields.isObject(ANSWERS, ANSWER_FIELDS);
        words(fields, program);
        if (ANSWERING.stream().noneMatch(fields::has)) {
            fields.wrong("", "missing-answers", "Say what was answered, such as " + ANSWERS);
        }
        List<Event> events =
                new ArrayList<>(new SaidReader(document, program, now.setting().language(), now, problems).read());
        notes(document, program, problems, events);
        if (fields.has("remark")) {
            JsonNode remark = fields.node("remark");
            String text = remark.isString() && remark.asString().isEmpty() ? "" : fields.text("remark", LONG);
            events.add(new Event.Noted(null, text == null ? "" : text));
        }
        if (problems.hasErrors()) {
            throw Refusals.body(problems.sorted());
        }
        return events;
    }

    private static void words(JsonFields fields, Program program) {
        String text = fields.text("text", Listening.MAX_LENGTH);
        String asked = fields.text("question");
        List<String> ids = program.questionnaire().ids();
        if (asked != null && !ids.contains(asked)) {
            fields.wrong(
                    "question", "unknown-question", "There is no question '" + asked + "'" + Nearest.hint(asked, ids));
        } else if (asked != null && text == null && !fields.has("text")) {
            fields.wrong(
                    "question",
                    "missing-text",
                    "'question' says what was asked when 'text' was said; there is no 'text'.");
        }
    }

    private static void notes(Document document, Program program, Problems problems, List<Event> events) {
        JsonNode notes = document.root().path("notes");
        if (notes.isMissingNode() || notes.isNull()) {
            return;
        }
        JsonFields fields = new JsonFields(document, "/notes", problems);
        if (fields.isObject(
                "{\"industry\": \"said it twice\"}", program.questionnaire().ids())) {
            for (String question : notes.propertyNames()) {
                boolean deleted = notes.path(question).asString("-").isEmpty();
                String text = deleted ? "" : fields.text(question, LONG);
                events.add(new Event.Noted(question, text == null ? "" : text));
            }
        }
    }

    /**
     * Another view than the rules'.
     *
     * @param rules what they say
     */
    static Event override(Document document, Program program, Classification rules) {
        Problems problems = new Problems();
        JsonFields fields = new JsonFields(document, "", problems);
        fields.isObject(
                "{\"tier\": \"acceptable\", \"reason\": \"no budget this year\"}",
                List.of("tier", "segment", "reason"));
        List<String> tiers =
                program.vocabulary().tiers().stream().map(t -> t.id()).toList();
        List<String> segments =
                program.vocabulary().segments().stream().map(s -> s.id()).toList();
        String tier = known(fields, "tier", tiers);
        String segment = known(fields, "segment", segments);
        String reason = fields.wanted("reason", "Say why: \"reason\": \"no budget this year\".");
        Event.Overridden seen = new Event.Overridden(tier, segment, reason).beside(rules.tier(), rules.primary());
        if (!fields.has("tier") && !fields.has("segment")) {
            fields.wrong("", "missing-view", "Say the right \"tier\", the right \"segment\", or both.");
        } else if (!problems.hasErrors() && !seen.differs()) {
            fields.wrong("", "same-view", "The rules say the same: there is nothing to see otherwise.");
        }
        if (problems.hasErrors()) {
            throw Refusals.body(problems.sorted());
        }
        return seen;
    }

    private static @Nullable String known(JsonFields fields, String name, List<String> known) {
        String id = fields.text(name);
        if (id != null && !known.contains(id)) {
            fields.wrong(name, "unknown-" + name, "There is no " + name + " '" + id + "'" + Nearest.hint(id, known));
        }
        return id;
    }

    static Event handover(Document document) {
        Problems problems = new Problems();
        JsonFields fields = new JsonFields(document, "", problems);
        fields.isObject("{}", List.of("to", "reason", "contact"));
        Event handed = new Event.HandedOver(fields.text("to"), fields.text("reason"), fields.text("contact", LONG));
        if (problems.hasErrors()) {
            throw Refusals.body(problems.sorted());
        }
        return handed;
    }

    static Program move(Document document, Interview now, Programs programs, KeptPrograms kept) {
        Problems problems = new Problems();
        JsonFields fields = new JsonFields(document, "", problems);
        fields.isObject("{}", List.of("revision"));
        String wanted = fields.text("revision");
        if (problems.hasErrors()) {
            throw Refusals.body(problems.sorted());
        }
        return revision(now, wanted, programs, kept);
    }

    /**
     * The program of an interview as a revision has it.
     *
     * @param wanted first digits of the revision; null for the active one
     * @throws Refusal if none that is kept begins so, or several do
     */
    static Program revision(Interview now, @Nullable String wanted, Programs programs, KeptPrograms kept) {
        String id = now.setting().program();
        if (wanted == null) {
            return ProgramsApi.active(programs, id);
        }
        NamedRevision named = NamedRevision.among(programs.history(id), wanted);
        Activation activation = named.activation();
        if (activation == null) {
            throw Refusals.body(named.problems());
        }
        return kept.program(id, activation.revision().hex())
                .orElseThrow(() -> Refusals.body(List.of(Problem.error(
                        "unknown-revision",
                        Place.NOWHERE,
                        "Revision " + activation.revision() + " can no longer be read.",
                        wanted,
                        null))));
    }

    /**
     * The version that an interview must be at.
     *
     * @param tag the header If-Match, or null
     * @return null for any
     * @throws Refusal if it is not of ours
     */
    static @Nullable Integer version(@Nullable String tag) {
        if (tag == null || tag.strip().equals("*")) {
            return null;
        }
        Matcher matcher = TAG.matcher(tag.strip());
        if (!matcher.matches()) {
            throw Refusals.parameter(
                    "if-match",
                    tag,
                    "If-Match is the ETag of the interview as you know it, such as \"7\" in quotation marks.");
        }
        return Integer.valueOf(matcher.group(1));
    }
}
