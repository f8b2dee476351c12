package dev.assay.web.sales;

import dev.assay.ruleset.Classification;
import dev.assay.ruleset.CollateralItem;
import dev.assay.ruleset.SegmentDefinition;
import dev.assay.ruleset.TierDefinition;
import dev.assay.ruleset.Verb;
import dev.assay.ruleset.Vocabulary;
import dev.assay.web.sales.StandingView.Card;
import dev.assay.web.sales.StandingView.Line;
import dev.assay.web.sales.StandingView.SegmentBar;
import dev.assay.web.sales.StandingView.Todo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.MessageSourceAccessor;

/** A classification in the words and sizes of the page. */
final class Standings {
    private final Vocabulary vocabulary;
    private final AnswerWords words;
    private final Reasons reasons;
    private final MessageSourceAccessor messages;

    Standings(Vocabulary vocabulary, AnswerWords words, Reasons reasons, MessageSourceAccessor messages) {
        this.vocabulary = vocabulary;
        this.words = words;
        this.reasons = reasons;
        this.messages = messages;
    }

    StandingView of(Classification c, @Nullable String market, String revision) {
        Map<Boolean, List<SegmentBar>> bars =
                bars(c).stream().collect(Collectors.partitioningBy(b -> b.member() || b.points() != 0));
        Optional<TierDefinition> tier = vocabulary.tier(c.tier());
        Optional<Classification.NextTier> next = Optional.ofNullable(c.next());
        return new StandingView(
                tier.map(TierDefinition::title).orElse(null),
                tier.map(this::tone).orElse("open"),
                words.number(c.score()),
                next.map(n -> words.number(n.missing())).orElse(null),
                next.map(n -> tierTitle(n.tier())).orElse(null),
                c.primary() == null ? null : segmentTitle(c.primary()),
                bars.getOrDefault(true, List.of()),
                bars.getOrDefault(false, List.of()),
                needed(),
                reasons.tier(c),
                reasons.traits(c),
                c.collateral().stream().map(r -> card(r.id(), c)).toList(),
                c.advice().stream().map(a -> new Line(a.kind(), a.text())).toList(),
                c.unanswered().stream()
                        .map(id -> new Todo(id, words.question(id)))
                        .toList(),
                market,
                revision);
    }

    private String tone(TierDefinition tier) {
        int place = vocabulary.tiers().indexOf(tier);
        return place == 0 ? "good" : place == vocabulary.tiers().size() - 1 ? "bad" : "middle";
    }

    private List<SegmentBar> bars(Classification c) {
        List<Classification.SegmentStanding> segments = c.segments();
        int longest = segments.stream()
                .mapToInt(s -> Math.max(s.points(), s.threshold()))
                .max()
                .orElse(1);
        return segments.stream()
                .map(s -> new SegmentBar(
                        segmentTitle(s.id()),
                        s.points(),
                        s.threshold(),
                        percent(s.points(), longest),
                        percent(s.threshold(), longest),
                        s.member(),
                        s.primary(),
                        s.excluded(),
                        reasons.segment(c, s.id())))
                .toList();
    }

    private static int percent(int points, int longest) {
        return longest <= 0 ? 0 : (int) Math.max(0, Math.min(100, 100L * points / longest));
    }

    /** {@code Target from 55, Acceptable from 30}. */
    private String needed() {
        return vocabulary.tiers().stream()
                .flatMap(t -> Stream.ofNullable(t.from())
                        .map(from ->
                                messages.getMessage("standing.from", new Object[] {t.title(), words.number(from)})))
                .collect(Collectors.joining(" · "));
    }

    private Card card(String id, Classification c) {
        CollateralItem item = vocabulary.item(id).orElseThrow();
        String why = c.conclusions().stream()
                .filter(r -> r.verb().equals(Verb.RECOMMEND.drl())
                        && r.arguments().get(0).equals(id))
                .map(Classification.Concluded::reason)
                .findFirst()
                .orElse("");
        return new Card(id, item.title(), item.kind(), item.url(), why);
    }

    private String segmentTitle(String id) {
        return vocabulary.segment(id).map(SegmentDefinition::title).orElse(id);
    }

    private String tierTitle(String id) {
        return vocabulary.tier(id).map(TierDefinition::title).orElse(id);
    }
}
