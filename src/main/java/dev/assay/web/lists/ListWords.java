package dev.assay.web.lists;

import dev.assay.batch.OddCells;
import dev.assay.job.JobOutcome;
import dev.assay.job.JobState;
import dev.assay.job.ListJob;
import dev.assay.job.Progress;
import dev.assay.problem.Problem;
import dev.assay.questionnaire.Question;
import dev.assay.ruleset.Vocabulary;
import dev.assay.web.language.AnswerProblems;
import dev.assay.web.language.PagePhrases;
import dev.assay.web.lists.ListPage.Bar;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.MessageSourceAccessor;

/** Lists in the words of the page. */
final class ListWords {
    private static final int SHOWN = 4;

    private final MessageSourceAccessor messages;
    private final Locale locale;
    private final NumberFormat numbers;
    private final ZoneId zone;

    ListWords(MessageSourceAccessor messages, Locale locale, ZoneId zone) {
        this.messages = messages;
        this.locale = locale;
        this.numbers = NumberFormat.getIntegerInstance(locale);
        this.zone = zone;
    }

    /** Of questions. */
    String language() {
        return locale.getLanguage();
    }

    Locale locale() {
        return locale;
    }

    /**
     * @param label under which word its state stands
     */
    ListPage.Line line(ListJob job, String program, String label) {
        long rows = job.progress().rows();
        return new ListPage.Line(
                job.id(),
                job.request().name(),
                program,
                label,
                tone(job.state(), label),
                rows == 0 ? "" : message("lists.rows", rows),
                time(job.created()));
    }

    /**
     * @param label under which word its state stands
     */
    ListPage page(ListJob job, String program, @Nullable String market, Optional<Vocabulary> words, String label) {
        JobState state = job.state();
        JobOutcome outcome = job.outcome();
        boolean done = state == JobState.DONE;
        List<Bar> tiers = done && outcome != null ? new ListBars(locale).tiers(outcome, words) : List.of();
        List<Bar> segments = done && outcome != null ? new ListBars(locale).segments(outcome, words) : List.of();
        Instant expires = job.expires();
        return new ListPage(
                job.id(),
                job.request().name(),
                program,
                job.program(),
                state.json(),
                label,
                tone(state, label),
                facts(job, market),
                state.isMoving(),
                state.mayStart(),
                state.mayStop(),
                far(job.progress(), state == JobState.RUNNING),
                tiers,
                segments,
                numbers.format(outcome == null ? 0 : outcome.classified()),
                done && outcome != null ? numbers.format(outcome.bad()) : null,
                outcome == null ? List.of() : told(outcome.problems()),
                done ? "/api/v1/lists/" + job.id() + "/result" : null,
                done && outcome != null && outcome.bad() > 0 ? "/api/v1/lists/" + job.id() + "/errors" : null,
                expires == null ? null : date(expires),
                job.revision().substring(0, 12));
    }

    private List<String> facts(ListJob job, @Nullable String market) {
        List<String> facts = new ArrayList<>();
        facts.add(size(job.request().bytes()));
        if (market != null && job.state() != JobState.READY) {
            facts.add(message("lists.market", market));
        }
        facts.add(message("lists.sent", time(job.created())));
        if (job.request().record() && job.state() != JobState.READY) {
            facts.add(message("lists.recorded"));
        }
        return facts;
    }

    List<ListPage.Told> told(List<Problem> problems) {
        return problems.stream().map(this::told).toList();
    }

    /** As the page says it: what is done with options or files elsewhere is done with fields here, and the list's name stands above. */
    ListPage.Told told(Problem p) {
        boolean inRow =
                p.place().line() > 1 && p.place().file() != null && !p.code().equals("no-column");
        return new ListPage.Told(
                p.isError(),
                (inRow ? message("lists.line", p.place().line()) + " " : "")
                        + messages.getMessage("lists.told." + p.code(), p.message()),
                p.code().equals("number-format") ? "language-of-list" : null);
    }

    /** As what a list was read: {@code CSV, separated by semicolons, UTF-8}; names of formats are the same in every language. */
    String format(String read) {
        return Arrays.stream(read.split(", "))
                .map(part -> messages.getMessage(
                        "lists.format."
                                + part.replaceAll("[^a-zA-Z]+", " ").strip().replace(' ', '-'),
                        part))
                .collect(Collectors.joining(", "));
    }

    /** What is wrong with a cell that answers a question. */
    String wrong(Problem problem, Question question) {
        return new AnswerProblems(messages, PagePhrases.of(messages, locale), language()).of(problem, question);
    }

    /** Two columns answer one question. */
    String twice(boolean oneName) {
        return message(oneName ? "lists.twice.name" : "lists.twice");
    }

    /** A column by its name. */
    String column(String name) {
        return name.isEmpty() ? message("lists.unnamed") : name;
    }

    /** How many rows there are. */
    String rows(long count) {
        return message("lists.rows", count);
    }

    /** How many rows hold other cells that are no answers. */
    String moreOdd(long rows) {
        return message("lists.odd.more", rows(rows));
    }

    /** How many rows would be passed over. */
    String passedOver(OddCells odd) {
        return message(odd.all() ? "lists.odd.all" : "lists.odd.first", odd.passedOver(), numbers.format(odd.rows()));
    }

    /** That nothing below will do before somebody has looked at the columns. */
    String unfitting() {
        return message("lists.unfitting");
    }

    /** That a program's own mapping does not fit a list; nothing when it does. */
    List<String> foreign(String program, OwnMapping own, List<String> missing, boolean guessed) {
        if (missing.isEmpty()) {
            return List.of();
        }
        boolean all = missing.size() == own.named().size();
        String some = String.join(", ", missing.subList(0, Math.min(SHOWN, missing.size())));
        int more = missing.size() - SHOWN;
        return List.of(message(all ? "lists.foreign" : "lists.lacks", program, some, Math.max(0, more))
                + (guessed ? " " + message("lists.guessed") : ""));
    }

    /** Of the choice not to say in which language a list is. */
    String ownLanguage(String language) {
        return message("lists.ownLanguage", language);
    }

    private static String tone(JobState state, String label) {
        return switch (state) {
            case READY ->
                label.equals("unfit") ? "bad" : label.equals("needs") || label.equals("odd") ? "middle" : "open";
            case DONE -> label.equals("some") ? "middle" : "good";
            case FAILED -> "bad";
            case STOPPED, STOPPING -> "middle";
            default -> "open";
        };
    }

    private ListPage.Far far(Progress progress, boolean running) {
        Double rate = progress.rate();
        Duration left = running ? progress.left() : null;
        return new ListPage.Far(
                progress.percent(),
                message("lists.rows", progress.rows()),
                numbers.format(progress.mistakes()),
                rate == null ? "" : message("lists.rate", numbers.format(Math.round(rate))),
                left == null ? "" : left(left));
    }

    private String left(Duration left) {
        long seconds = left.toSeconds();
        if (seconds < 5) {
            return message("lists.left.moment");
        }
        return seconds < 90
                ? message("lists.left.seconds", numbers.format(seconds))
                : seconds < 5_400
                        ? message("lists.left.minutes", numbers.format(Math.round(seconds / 60.0)))
                        : message("lists.left.hours", numbers.format(Math.round(seconds / 3_600.0)));
    }

    String size(long bytes) {
        return bytes < 1_000_000
                ? message("lists.kilobytes", numbers.format(Math.max(1, Math.round(bytes / 1_000.0))))
                : message("lists.megabytes", numbers.format(Math.round(bytes / 1_000_000.0)));
    }

    private String time(Instant time) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone)
                .format(time);
    }

    private String date(Instant time) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .withZone(zone)
                .format(time);
    }

    private String message(String code, @Nullable Object... arguments) {
        return messages.getMessage(code, arguments);
    }
}
