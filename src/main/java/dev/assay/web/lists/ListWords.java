package dev.assay.web.lists;

import dev.assay.job.JobOutcome;
import dev.assay.job.JobState;
import dev.assay.job.ListJob;
import dev.assay.job.Progress;
import dev.assay.problem.Problem;
import dev.assay.ruleset.Vocabulary;
import dev.assay.web.lists.ListPage.Bar;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.MessageSourceAccessor;

/** Lists in the words of the page. */
final class ListWords {
    private static final List<String> TONES = List.of("good", "middle", "bad");
    private static final int SEGMENTS = 12;

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

    ListPage.Line line(ListJob job, String program) {
        long rows = job.progress().rows();
        return new ListPage.Line(
                job.id(),
                job.request().name(),
                program,
                job.state().json(),
                tone(job.state()),
                rows == 0 ? "" : message("lists.rows", rows),
                time(job.created()));
    }

    ListPage page(ListJob job, String program, @Nullable String market, Optional<Vocabulary> words) {
        JobState state = job.state();
        JobOutcome outcome = job.outcome();
        boolean done = state == JobState.DONE;
        List<Bar> tiers = done && outcome != null ? tiers(outcome, words) : List.of();
        List<Bar> segments = done && outcome != null ? segments(outcome, words) : List.of();
        Instant expires = job.expires();
        return new ListPage(
                job.id(),
                job.request().name(),
                program,
                state.json(),
                tone(state),
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
        if (market != null) {
            facts.add(message("lists.market", market));
        }
        facts.add(message("lists.sent", time(job.created())));
        if (job.request().record()) {
            facts.add(message("lists.recorded"));
        }
        return facts;
    }

    /** As the page says it: what is done with options or files elsewhere is done with fields here, and the list's name stands above. */
    List<ListPage.Told> told(List<Problem> problems) {
        return problems.stream()
                .map(p -> new ListPage.Told(
                        p.isError(),
                        (p.place().line() > 1 && p.place().file() != null
                                        ? message("lists.line", p.place().line()) + " "
                                        : "")
                                + messages.getMessage("lists.told." + p.code(), p.message())))
                .toList();
    }

    private static String tone(JobState state) {
        return switch (state) {
            case DONE -> "good";
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

    /** In the program's order, best first; what it no longer names comes last. */
    private List<Bar> tiers(JobOutcome outcome, Optional<Vocabulary> words) {
        List<Bar> bars = new ArrayList<>();
        long most = outcome.tiers().values().stream().mapToLong(n -> n).max().orElse(1);
        List<String> ids = new ArrayList<>();
        words.ifPresent(w -> w.tiers().forEach(t -> ids.add(t.id())));
        outcome.tiers().keySet().stream().filter(id -> !ids.contains(id)).forEach(ids::add);
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            String title = words.flatMap(w -> w.tiers().stream()
                            .filter(t -> t.id().equals(id))
                            .findFirst()
                            .map(t -> t.title()))
                    .orElse(id);
            String tone = i == 0 ? TONES.get(0) : i == ids.size() - 1 ? TONES.get(2) : TONES.get(1);
            bars.add(bar(title, outcome.tiers().getOrDefault(id, 0L), outcome.classified(), most, tone));
        }
        return bars;
    }

    private List<Bar> segments(JobOutcome outcome, Optional<Vocabulary> words) {
        long most = outcome.segments().values().stream().mapToLong(n -> n).max().orElse(1);
        return outcome.segments().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(SEGMENTS)
                .map(e -> bar(
                        words.flatMap(w -> w.segments().stream()
                                        .filter(s -> s.id().equals(e.getKey()))
                                        .findFirst()
                                        .map(s -> s.title()))
                                .orElse(e.getKey()),
                        e.getValue(),
                        outcome.classified(),
                        most,
                        "plain"))
                .toList();
    }

    private Bar bar(String title, long count, long all, long most, String tone) {
        NumberFormat percent = NumberFormat.getPercentInstance(locale);
        percent.setMaximumFractionDigits(1);
        return new Bar(
                title,
                numbers.format(count),
                all == 0 ? "" : percent.format((double) count / all),
                (int) Math.round(100.0 * count / Math.max(1, most)),
                tone);
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
