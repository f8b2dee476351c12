package dev.assay.web.sales;

import dev.assay.decision.IdempotentRequest;
import dev.assay.decision.KeyTaken;
import dev.assay.interview.Change;
import dev.assay.interview.Channel;
import dev.assay.interview.Event;
import dev.assay.interview.Interview;
import dev.assay.interview.InterviewRefusal;
import dev.assay.interview.Interviewer;
import dev.assay.interview.Interviews;
import dev.assay.interview.NoSuchInterview;
import dev.assay.interview.Prospect;
import dev.assay.interview.Said;
import dev.assay.interview.Standing;
import dev.assay.problem.Problem;
import dev.assay.program.Program;
import dev.assay.program.activation.Programs;
import dev.assay.reasoning.Contrasts;
import dev.assay.reasoning.contrast.Contrast;
import dev.assay.reasoning.contrast.FlipWords;
import dev.assay.reasoning.contrast.Obstacle;
import dev.assay.reasoning.contrast.Subject;
import dev.assay.reasoning.contrast.WhyNot;
import dev.assay.reasoning.search.Budget;
import dev.assay.ruleset.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The cockpit: a conversation led by a rep, and the page where conversations begin. */
@Controller
class CockpitPages {
    private static final String ACTOR = "page";
    private static final int SHOWN = 20;
    private static final int FEW = 3;
    private static final int LONG = 2_000;
    private static final int SHORT = 200;

    private final Programs programs;
    private final Interviews interviews;
    private final Interviewer interviewer;
    private final MessageSource messages;

    CockpitPages(Programs programs, Interviews interviews, Interviewer interviewer, MessageSource messages) {
        this.programs = programs;
        this.interviews = interviews;
        this.interviewer = interviewer;
        this.messages = messages;
    }

    @GetMapping("/interviews")
    String all(
            @RequestParam(required = false) @Nullable String program,
            @RequestParam(defaultValue = "") String search,
            Model model,
            Locale locale) {
        List<ProgramView.Link> links = ProgramViews.links(programs);
        String chosen = program != null && programs.active(program).isPresent()
                ? program
                : links.isEmpty() ? null : links.get(0).id();
        if (program != null && programs.active(program).isEmpty()) {
            throw new NoSuchInterview();
        }
        InterviewLines lines = new InterviewLines(programs, accessor(locale), locale);
        String sought = search.length() > SHORT ? search.substring(0, SHORT) : search;
        model.addAttribute("chosen", chosen);
        model.addAttribute("search", sought);
        model.addAttribute("key", UUID.randomUUID().toString());
        model.addAttribute(
                "open",
                lines.of(
                        interviews.list(EnumSet.of(Interview.State.OPEN, Interview.State.HANDED_OVER), sought, SHOWN)));
        model.addAttribute("finished", lines.of(interviews.list(EnumSet.of(Interview.State.FINISHED), sought, SHOWN)));
        model.addAttribute("programs", links);
        model.addAttribute("lang", locale.toLanguageTag());
        return "interviews";
    }

    /** Begins one; from the same page only once. */
    @PostMapping(path = "/interviews", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String begin(@RequestParam MultiValueMap<String, String> fields, Locale locale) {
        Program program = programs.active(first(fields, "program", SHORT)).orElseThrow(NoSuchInterview::new);
        Form fresh = Form.fresh(program, locale);
        String key = first(fields, "key", SHORT);
        Pasted pasted = Pasted.of(first(fields, "pasted", LONG * 5), program, fresh.language());
        Prospect prospect = new Prospect(
                or(fields, "reference", pasted.prospect().reference()),
                or(fields, "name", pasted.prospect().name()),
                or(fields, "company", pasted.prospect().company()),
                pasted.prospect().email());
        Event.Began began = new Event.Began(
                new Event.Setting(program.id(), program.revision().hex(), null, fresh.language(), Channel.CALL),
                prospect);
        Interview interview = interviews
                .begin(began, pasted.known(), by(key, "begin", fields.toString()))
                .interview();
        if (!pasted.rest().isEmpty() && interview.remark().isEmpty()) {
            String rest = pasted.rest();
            interviews.write(
                    interview.id(),
                    Interviews.By.anybody(ACTOR),
                    now -> now.remark().isEmpty()
                            ? Change.of(new Event.Noted(null, rest.substring(0, Math.min(LONG, rest.length()))))
                            : Change.NONE);
        }
        return "redirect:/interviews/" + interview.id();
    }

    @GetMapping("/interviews/{id}")
    String one(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String ask,
            @RequestHeader(name = "HX-Request", required = false) boolean inPlace,
            Model model,
            Locale locale) {
        show(interviews.find(id), ask, "", model, locale);
        return inPlace ? "interview :: cockpit" : "interview";
    }

    /** Takes down what was said to a question; one that is not understood is told at the question, and nothing is lost. */
    @PostMapping(path = "/interviews/{id}/answer", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String answer(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestHeader(name = "HX-Request", required = false) boolean inPlace,
            Model model,
            Locale locale) {
        String question = first(fields, "question", SHORT);
        Interview now = interviews.find(id);
        Program program = interviewer.program(now);
        if (program.questionnaire().question(question).isEmpty()) {
            throw new NoSuchInterview();
        }
        List<String> said = fields.getOrDefault("a", List.of()).stream()
                .filter(a -> !a.isBlank())
                .map(a -> a.length() > LONG ? a.substring(0, LONG) : a)
                .toList();
        String kind = first(fields, "kind", SHORT);
        List<Event> events = new ArrayList<>();
        String note = first(fields, "note", LONG).strip();
        if (!note.equals(now.notes().getOrDefault(question, ""))) {
            events.add(new Event.Noted(question, note));
        }
        if (kind.equals("whatif") && !said.isEmpty()) {
            Said supposed = Said.answer(said.size() == 1 ? Shorthand.of(said.get(0)) : said);
            model.addAttribute("supposed", question);
            show(now.supposing(question, supposed), question, "", model, locale);
            return inPlace ? "interview :: cockpit" : "interview";
        }
        if (kind.equals("unknown")) {
            events.add(new Event.Answered(question, Said.unknown()));
        } else if (kind.equals("refused")) {
            events.add(new Event.Answered(question, new Said(Said.Kind.REFUSED, null, null, null, false)));
        } else if (!said.isEmpty()) {
            Object given = said.size() == 1 ? Shorthand.of(said.get(0)) : said;
            Optional<Problem> refused =
                    program
                            .answerCheck()
                            .check(Map.of(question, given), now.setting().language())
                            .problems()
                            .stream()
                            .filter(Problem::isError)
                            .findFirst();
            if (refused.isPresent()) {
                show(now, question, refused.get().message(), model, locale);
                return inPlace ? "interview :: cockpit" : "interview";
            }
            events.add(new Event.Answered(question, Said.answer(given)));
        }
        return write(id, fields, events, null, inPlace, model, locale);
    }

    /** All of it on one page: to print, to copy as text into a CRM, to download. */
    @GetMapping("/interviews/{id}/summary")
    String summary(@PathVariable String id, Model model, Locale locale) {
        Interview interview = interviews.find(id);
        show(interview, null, "", model, locale);
        CockpitView it = (CockpitView) Objects.requireNonNull(model.getAttribute("it"));
        model.addAttribute(
                "said", it.lines().stream().filter(SummaryText::isSaid).toList());
        model.addAttribute("text", new SummaryText(accessor(locale)).of(it));
        return "summary";
    }

    /** Answers worth verifying: those that would lead to another tier, were they otherwise. Asked for when the page stands already. */
    @GetMapping("/interviews/{id}/verify")
    String verify(@PathVariable String id, Model model) {
        Standing standing = interviewer.standing(interviews.find(id));
        FlipWords words = new FlipWords(vocabulary(standing));
        model.addAttribute(
                "flips",
                interviewer.contrasts(standing).otherTier(new Budget(Contrast.STEPS)).flips().stream()
                        .filter(f ->
                                f.changes().size() == 1 && f.changes().get(0).from() != null)
                        .limit(FEW)
                        .map(f ->
                                words.changes(f) + ": " + words.tier(f.outcome().tier()))
                        .toList());
        return "contrast :: verify";
    }

    /** Why it is not another tier or segment. */
    @GetMapping("/interviews/{id}/why-not")
    String whyNot(@PathVariable String id, @RequestParam(defaultValue = "") String of, Model model) {
        Standing standing = interviewer.standing(interviews.find(id));
        Vocabulary vocabulary = vocabulary(standing);
        Subject subject = Subject.named(vocabulary, of).orElseThrow(NoSuchInterview::new);
        Contrasts contrasts = interviewer.contrasts(standing);
        boolean isSo = subject.isIn(contrasts.outcome());
        model.addAttribute("subject", subject.title());
        model.addAttribute("isSo", isSo);
        if (!isSo) {
            WhyNot whyNot = contrasts.whyNot(subject, new Budget(Contrast.STEPS));
            FlipWords words = new FlipWords(vocabulary);
            model.addAttribute(
                    "obstacles",
                    whyNot.obstacles().stream().map(Obstacle::words).toList());
            model.addAttribute(
                    "rules",
                    whyNot.rules().stream()
                            .limit(FEW)
                            .map(m -> m.effect() + ": "
                                    + m.failed().stream()
                                            .map(f -> f.found() + ", needed " + f.needed())
                                            .collect(Collectors.joining("; ")))
                            .toList());
            model.addAttribute("changes", words.lines(whyNot.flips()));
        }
        return "contrast :: whynot";
    }

    private static Vocabulary vocabulary(Standing standing) {
        return standing.program()
                .vocabulary(standing.classification().circumstances().market());
    }

    /** Takes the last answer back, and asks it again. */
    @PostMapping(path = "/interviews/{id}/back", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String back(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestHeader(name = "HX-Request", required = false) boolean inPlace,
            Model model,
            Locale locale) {
        List<String> said = interviews.find(id).said().entrySet().stream()
                .filter(e -> !e.getValue().isPrefilled())
                .map(Map.Entry::getKey)
                .toList();
        if (said.isEmpty()) {
            show(interviews.find(id), null, "", model, locale);
            return inPlace ? "interview :: cockpit" : "redirect:/interviews/{id}";
        }
        String last = said.get(said.size() - 1);
        return write(id, fields, List.of(new Event.TakenBack(last)), last, inPlace, model, locale);
    }

    @PostMapping(path = "/interviews/{id}/remark", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String remark(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestHeader(name = "HX-Request", required = false) boolean inPlace,
            Model model,
            Locale locale) {
        String remark = first(fields, "remark", LONG).strip();
        return write(id, fields, List.of(new Event.Noted(null, remark)), null, inPlace, model, locale);
    }

    @PostMapping(path = "/interviews/{id}/finish", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String finish(@PathVariable String id, @RequestParam MultiValueMap<String, String> fields) {
        change(
                id,
                fields,
                now -> now.state() == Interview.State.FINISHED
                        ? Change.NONE
                        : Change.finish(
                                interviewer.decision(now, ACTOR),
                                interviewer.standing(now).isDecided()));
        return "redirect:/interviews/{id}";
    }

    @PostMapping(path = "/interviews/{id}/reopen", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String reopen(@PathVariable String id, @RequestParam MultiValueMap<String, String> fields) {
        change(
                id,
                fields,
                now -> now.state() == Interview.State.FINISHED ? Change.of(new Event.Reopened()) : Change.NONE);
        return "redirect:/interviews/{id}";
    }

    /** Goes on by the rules in force. */
    @PostMapping(path = "/interviews/{id}/move", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String move(@PathVariable String id, @RequestParam MultiValueMap<String, String> fields) {
        change(
                id,
                fields,
                now -> programs.active(now.setting().program())
                        .map(p -> p.revision().hex())
                        .filter(r -> !r.equals(now.setting().revision()))
                        .map(r -> Change.of(new Event.Moved(r)))
                        .orElse(Change.NONE));
        return "redirect:/interviews/{id}";
    }

    /** The rep sees it otherwise. */
    @PostMapping(path = "/interviews/{id}/override", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String override(@PathVariable String id, @RequestParam MultiValueMap<String, String> fields) {
        String tier = first(fields, "tier", SHORT);
        String reason = first(fields, "reason", SHORT).strip();
        change(id, fields, now -> {
            boolean known = interviewer.program(now).vocabulary().tier(tier).isPresent();
            return known && !reason.isEmpty() ? Change.of(new Event.Overridden(tier, null, reason)) : Change.NONE;
        });
        return "redirect:/interviews/{id}";
    }

    private String write(
            String id,
            MultiValueMap<String, String> fields,
            List<Event> events,
            @Nullable String ask,
            boolean inPlace,
            Model model,
            Locale locale) {
        Interview now =
                change(id, fields, i -> i.state() == Interview.State.FINISHED ? Change.NONE : Change.of(events));
        if (!inPlace) {
            return "redirect:/interviews/" + id + (ask == null ? "" : "?ask=" + ask);
        }
        show(now, ask, "", model, locale);
        return "interview :: cockpit";
    }

    private Interview change(String id, MultiValueMap<String, String> fields, Function<Interview, Change> work) {
        return interviews
                .write(id, by(first(fields, "key", SHORT), id, fields.toString()), work)
                .interview();
    }

    /** The same form sent twice does it once. */
    private static Interviews.By by(String key, String what, String fields) {
        if (key.isBlank()) {
            return Interviews.By.anybody(ACTOR);
        }
        byte[] asked = fields.getBytes(StandardCharsets.UTF_8);
        String name = UUID.nameUUIDFromBytes((key + asked.length + fields).getBytes(StandardCharsets.UTF_8))
                .toString();
        return new Interviews.By(ACTOR, null, IdempotentRequest.of("cockpit-" + name, what, asked));
    }

    private void show(Interview interview, @Nullable String ask, String refused, Model model, Locale locale) {
        if (interviews.isExpired(interview)) {
            throw new InterviewRefusal(InterviewRefusal.Why.EXPIRED, interview);
        }
        String program = interview.setting().program();
        model.addAttribute(
                "it",
                new CockpitViews(accessor(locale), locale, interview.setting().language())
                        .of(
                                interviewer.standing(interview),
                                ask,
                                refused,
                                programs.active(program).orElse(null)));
        model.addAttribute("subjects", subjects(interviewer.program(interview)));
        model.addAttribute(
                "overridable",
                interviewer.program(interview).vocabulary().tiers().stream()
                        .map(t -> new ProgramView.Link(t.id(), t.title()))
                        .toList());
        model.addAttribute("key", UUID.randomUUID().toString());
        model.addAttribute("programId", program);
        model.addAttribute("lang", locale.toLanguageTag());
    }

    /** What may be asked why it is not so: tiers and segments. */
    private static List<ProgramView.Link> subjects(Program program) {
        return Subject.all(program.vocabulary()).stream()
                .filter(s -> s.kind() != Subject.Kind.ITEM)
                .map(s -> new ProgramView.Link(s.id(), s.title()))
                .toList();
    }

    private MessageSourceAccessor accessor(Locale locale) {
        return new MessageSourceAccessor(messages, locale);
    }

    private static String first(MultiValueMap<String, String> fields, String name, int most) {
        String value = fields.getFirst(name);
        String text = value == null ? "" : value.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
        return text.length() > most ? text.substring(0, most) : text;
    }

    private static @Nullable String or(MultiValueMap<String, String> fields, String name, @Nullable String pasted) {
        String typed = first(fields, name, SHORT);
        return typed.isBlank() ? pasted : typed.strip();
    }

    @ExceptionHandler({NoSuchInterview.class, KeyTaken.class})
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String unknown(Model model) {
        model.addAttribute("status", HttpStatus.NOT_FOUND.value());
        return "error";
    }

    @ExceptionHandler(InterviewRefusal.class)
    @ResponseStatus(HttpStatus.GONE)
    String gone(Model model) {
        model.addAttribute("status", HttpStatus.GONE.value());
        return "error";
    }
}
