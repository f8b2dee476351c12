package dev.assay.web.api;

import dev.assay.decision.KeptPrograms;
import dev.assay.document.Document;
import dev.assay.interview.Channel;
import dev.assay.interview.Event;
import dev.assay.interview.Interview;
import dev.assay.interview.Prospect;
import dev.assay.problem.Nearest;
import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.problem.Problems;
import dev.assay.program.Program;
import dev.assay.program.activation.Activation;
import dev.assay.program.activation.NamedRevision;
import dev.assay.program.activation.Programs;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what is sent about interviews; every mistake at once. */
final class InterviewRequests {
    static final String BEGIN = """
            {"program": "b2b-saas", "channel": "chat", "language": "en", "prospect": {"reference": "crm-4711", "company": "Northwind Bank"}, "answers": {"industry": "banking"}}""";
    static final String ANSWERS = """
            {"answers": {"relationship": "use", "employees": {"value": 950, "words": "nine fifty or so", "sure": 0.8}, "budget": {"unknown": true}}}""";

    private static final List<String> BEGINNING =
            List.of("program", "market", "language", "channel", "prospect", "answers");
    private static final List<String> PROSPECT = List.of("reference", "name", "company", "email");
    private static final List<String> ANSWERING = List.of("answers", "notes", "remark");
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");
    private static final int LONG = 2_000;

    private InterviewRequests() {}

    @Schema(name = "InterviewBeginning")
    record Begin(
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

    @Schema(name = "InterviewAnswers")
    record Answers(
            @Schema(description = "By question id") @Nullable Map<String, Object> answers,

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
            @Schema(description = "Why") @Nullable String reason) {}

    /**
     * One that begins.
     *
     * @param known what is known beforehand
     */
    record Beginning(Event.Began began, List<Event.Answered> known) {}

    static Beginning begin(Document document, Programs programs) {
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
                known.stream()
                        .filter(Event.Answered.class::isInstance)
                        .map(Event.Answered.class::cast)
                        .toList());
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

    static List<Event> answers(Document document, Interview now, Program program) {
        Problems problems = new Problems();
        JsonFields fields = new JsonFields(document, "", problems);
        fields.isObject(ANSWERS, ANSWERING);
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

    static Event override(Document document, Program program) {
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
        if (problems.hasErrors()) {
            throw Refusals.body(problems.sorted());
        }
        return new Event.Overridden(tier, segment, reason);
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
        fields.isObject("{}", List.of("to", "reason"));
        Event handed = new Event.HandedOver(fields.text("to"), fields.text("reason"));
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
