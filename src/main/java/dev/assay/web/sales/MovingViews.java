package dev.assay.web.sales;

import dev.assay.interview.Interview;
import dev.assay.interview.Interviewer;
import dev.assay.interview.Moving;
import dev.assay.interview.Standing;
import dev.assay.program.Program;
import dev.assay.questionnaire.Questionnaire;
import dev.assay.reasoning.asking.Next;
import dev.assay.ruleset.Classification;
import dev.assay.ruleset.SegmentDefinition;
import dev.assay.web.language.AnswerProblems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.MessageSourceAccessor;

/** A move to other rules in the words of the page. */
final class MovingViews {
    private final MessageSourceAccessor messages;
    private final AnswerProblems wrong;
    private final ProgramViews programs;
    private final String language;

    /**
     * @param wrong says what is wrong with answers
     * @param language of questions and options
     */
    MovingViews(MessageSourceAccessor messages, Locale locale, AnswerProblems wrong, String language) {
        this.messages = messages;
        this.wrong = wrong;
        this.language = language;
        programs = new ProgramViews(messages, locale, language);
    }

    /**
     * All of it.
     *
     * @param title whom it is with
     */
    MovingView of(Moving moving, String title) {
        Interview interview = moving.before().interview();
        Program to = moving.after().program();
        return new MovingView(
                interview.id(),
                interview.version(),
                title,
                to.revision().hex(),
                to.revision().shortForm(),
                moving.isNothing(),
                changes(moving),
                rows(moving));
    }

    private List<MovingView.Change> changes(Moving moving) {
        Questionnaire was = moving.before().program().questionnaire();
        Questionnaire is = moving.after().program().questionnaire();
        return Stream.of(
                        change("appear", moving.appear(), is),
                        change("vanish", moving.vanish(), was),
                        change("aside", moving.setAside(), is),
                        change("again", moving.again(), is),
                        new MovingView.Change("misfit", misfits(moving, was, is)))
                .filter(c -> !c.lines().isEmpty())
                .toList();
    }

    private MovingView.Change change(String kind, List<String> ids, Questionnaire questionnaire) {
        return new MovingView.Change(
                kind, ids.stream().map(id -> ask(id, questionnaire)).toList());
    }

    private List<String> misfits(Moving moving, Questionnaire was, Questionnaire is) {
        return moving.misfits().stream()
                .map(p -> {
                    String id = Interviewer.question(p);
                    return is.question(id)
                            .map(q -> q.wording(language).ask() + " " + wrong.of(p, q))
                            .orElseGet(() -> ask(id, was));
                })
                .toList();
    }

    private String ask(String id, Questionnaire questionnaire) {
        return questionnaire.question(id).map(q -> q.wording(language).ask()).orElse(id);
    }

    private List<MovingView.Row> rows(Moving moving) {
        StandingView was = view(moving.before());
        StandingView is = view(moving.after());
        List<MovingView.Row> rows = new ArrayList<>();
        rows.add(MovingView.Row.of(say("move.tier"), tier(was), tier(is)));
        rows.add(MovingView.Row.of(say("move.score"), was.score(), is.score()));
        rows.add(MovingView.Row.of(say("move.primary"), or(was.primary()), or(is.primary())));
        segments(moving).forEach((title, points) -> rows.add(MovingView.Row.of(title, points[0], points[1])));
        rows.add(MovingView.Row.of(say("move.settled"), settled(moving.before()), settled(moving.after())));
        rows.add(MovingView.Row.of(say("move.next"), next(moving.before()), next(moving.after())));
        return rows;
    }

    private StandingView view(Standing standing) {
        return programs.standing(standing.program(), standing.classification());
    }

    private String tier(StandingView view) {
        return view.tier() == null ? say("standing.undecided") : view.tier();
    }

    private String or(@Nullable String text) {
        return text == null ? say("move.none") : text;
    }

    private String settled(Standing standing) {
        return say(standing.isDecided() ? "move.isSettled" : "move.isOpen");
    }

    private String next(Standing standing) {
        return standing.next()
                .map(Next::question)
                .map(id -> ask(id, standing.program().questionnaire()))
                .orElseGet(() -> say("move.none"));
    }

    /** Points of each segment that has any, before and after. */
    private Map<String, String[]> segments(Moving moving) {
        Map<String, String[]> points = new LinkedHashMap<>();
        put(moving.before(), 0, points);
        put(moving.after(), 1, points);
        return points;
    }

    private void put(Standing standing, int place, Map<String, String[]> points) {
        for (Classification.SegmentStanding each : standing.classification().segments()) {
            if (each.points() != 0) {
                String title = standing.program()
                        .vocabulary()
                        .segment(each.id())
                        .map(SegmentDefinition::title)
                        .orElse(each.id());
                String[] both = points.computeIfAbsent(title, t -> new String[] {say("move.none"), say("move.none")});
                both[place] = each.points() + " / " + each.threshold();
            }
        }
    }

    private String say(String key) {
        return messages.getMessage(key);
    }
}
