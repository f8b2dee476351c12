package dev.assay.web.lists;

import dev.assay.job.JobOutcome;
import dev.assay.ruleset.Vocabulary;
import dev.assay.web.lists.ListPage.Bar;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What came of a list, as bars. */
final class ListBars {
    private static final List<String> TONES = List.of("good", "middle", "bad");
    private static final int SEGMENTS = 12;

    private final Locale locale;
    private final NumberFormat numbers;

    ListBars(Locale locale) {
        this.locale = locale;
        this.numbers = NumberFormat.getIntegerInstance(locale);
    }

    /** In the program's order, best first; what it no longer names comes last. */
    List<Bar> tiers(JobOutcome outcome, Optional<Vocabulary> words) {
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

    List<Bar> segments(JobOutcome outcome, Optional<Vocabulary> words) {
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
}
