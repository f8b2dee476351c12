package dev.assay.web.api;

import dev.assay.condition.Value;
import dev.assay.questionnaire.Answers;
import dev.assay.reasoning.search.Example;
import dev.assay.reasoning.search.Finding;
import dev.assay.reasoning.search.Possible;
import dev.assay.ruleset.CollateralItem;
import dev.assay.ruleset.SegmentDefinition;
import dev.assay.ruleset.TierDefinition;
import dev.assay.ruleset.Vocabulary;
import dev.assay.web.api.ReasoningView.ChoiceView;
import dev.assay.web.api.ReasoningView.ItemView;
import dev.assay.web.api.ReasoningView.MayBeView;
import dev.assay.web.api.ReasoningView.MemberView;
import dev.assay.web.api.ReasoningView.PossibleView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what is possible: with examples that hold only what was not answered yet. */
final class PossibleViews {
    private final Vocabulary words;
    private final Answers given;

    PossibleViews(Vocabulary words, Answers given) {
        this.words = words;
        this.given = given;
    }

    PossibleView of(Possible possible) {
        return new PossibleView(
                mayBe(
                        possible.tier(),
                        words.tiers().stream().map(TierDefinition::id).toList(),
                        this::tier),
                primary(possible.primary()),
                IntStream.range(0, possible.members().size())
                        .mapToObj(i -> member(
                                words.segments().get(i), possible.members().get(i)))
                        .toList(),
                IntStream.range(0, possible.items().size())
                        .filter(i -> possible.items().get(i).mayBe(true))
                        .mapToObj(i ->
                                item(words.collateral().get(i), possible.items().get(i)))
                        .toList(),
                possible.idle(),
                isWithinBudget(possible));
    }

    static boolean isWithinBudget(Possible possible) {
        return Stream.concat(
                        Stream.of(possible.tier(), possible.primary(), possible.collateral()),
                        Stream.concat(possible.members().stream(), possible.items().stream()))
                .allMatch(Finding::withinBudget);
    }

    private MayBeView primary(Finding<Optional<String>> finding) {
        List<Optional<String>> order = new ArrayList<>();
        words.segments().forEach(s -> order.add(Optional.of(s.id())));
        order.add(Optional.empty());
        return mayBe(finding, order, id -> id.map(this::segment).orElse(null), id -> id.orElse(null));
    }

    private MayBeView mayBe(Finding<String> finding, List<String> order, Function<String, @Nullable String> title) {
        return mayBe(finding, order, title, id -> id);
    }

    private <T> MayBeView mayBe(
            Finding<T> finding, List<T> order, Function<T, @Nullable String> title, Function<T, @Nullable String> id) {
        List<ChoiceView> choices = order.stream()
                .filter(finding::mayBe)
                .map(value -> new ChoiceView(
                        id.apply(value),
                        title.apply(value),
                        further(finding.possible().get(value)),
                        finding.possible().containsKey(value) ? null : true))
                .toList();
        return new MayBeView(finding.settled().isPresent(), choices);
    }

    private MemberView member(SegmentDefinition segment, Finding<Boolean> finding) {
        Boolean settled = finding.settled().orElse(null);
        return new MemberView(
                segment.id(),
                segment.title(),
                settled != null,
                settled,
                settled != null ? null : further(finding.possible().get(true)),
                settled != null ? null : further(finding.possible().get(false)));
    }

    private ItemView item(CollateralItem item, Finding<Boolean> finding) {
        boolean settled = finding.settled().isPresent();
        return new ItemView(
                item.id(),
                item.title(),
                settled,
                settled ? null : further(finding.possible().get(true)),
                settled ? null : further(finding.possible().get(false)));
    }

    /** What an example answers that is not answered yet; null where there is none. */
    private @Nullable Map<String, Object> further(@Nullable Example example) {
        if (example == null) {
            return null;
        }
        Map<String, Value> further = new LinkedHashMap<>(example.answers().values());
        further.keySet().removeAll(given.values().keySet());
        further.keySet().removeAll(given.setAside().keySet());
        return Views.answers(further);
    }

    private String tier(String id) {
        return words.tier(id).map(TierDefinition::title).orElse(id);
    }

    private String segment(String id) {
        return words.segment(id).map(SegmentDefinition::title).orElse(id);
    }
}
