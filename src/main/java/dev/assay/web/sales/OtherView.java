package dev.assay.web.sales;

import dev.assay.interview.Event;
import dev.assay.ruleset.SegmentDefinition;
import dev.assay.ruleset.TierDefinition;
import dev.assay.ruleset.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.MessageSourceAccessor;

/**
 * The rep's own view beside the rules'.
 *
 * @param sides tier, then primary segment
 * @param reason why the rep sees it otherwise
 */
record OtherView(List<Side> sides, String reason) {
    /**
     * One thing as both see it.
     *
     * @param what it is, as the page says it
     * @param rules title of what the rules say
     * @param rep title of what the rep says; where nothing was said of it, the same
     * @param isSaid whether the rep said something of it
     */
    record Side(String what, String rules, String rep, boolean isSaid) {}

    /** What was seen otherwise, or null where nothing was. */
    static @Nullable OtherView of(
            Event.@Nullable Overridden override, StandingView rules, Vocabulary words, MessageSourceAccessor messages) {
        if (override == null) {
            return null;
        }
        String tier = rules.tier() == null ? messages.getMessage("standing.undecided") : rules.tier();
        String segment = rules.primary() == null ? messages.getMessage("standing.noPrimary") : rules.primary();
        return new OtherView(
                List.of(
                        side(
                                messages.getMessage("override.tier"),
                                tier,
                                override.tier(),
                                id -> words.tier(id).map(TierDefinition::title)),
                        side(
                                messages.getMessage("override.segment"),
                                segment,
                                override.segment(),
                                id -> words.segment(id).map(SegmentDefinition::title))),
                override.reason());
    }

    private static Side side(
            String what, String rules, @Nullable String said, Function<String, Optional<String>> title) {
        return said == null
                ? new Side(what, rules, rules, false)
                : new Side(what, rules, title.apply(said).orElse(said), true);
    }

    /** In one sentence. */
    String words(MessageSourceAccessor messages) {
        String said = sides.stream().filter(Side::isSaid).map(Side::rep).collect(Collectors.joining(", "));
        return messages.getMessage("override.words", new Object[] {said, reason});
    }
}
