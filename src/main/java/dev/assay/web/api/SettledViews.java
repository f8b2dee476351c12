package dev.assay.web.api;

import dev.assay.problem.Place;
import dev.assay.reasoning.Outlook;
import dev.assay.reasoning.circuit.Facet;
import dev.assay.reasoning.search.Certificate;
import dev.assay.reasoning.search.Finding;
import dev.assay.reasoning.search.Possible;
import dev.assay.reasoning.search.Search;
import dev.assay.ruleset.SegmentDefinition;
import dev.assay.ruleset.TierDefinition;
import dev.assay.ruleset.Vocabulary;
import dev.assay.web.api.ReasoningView.BecauseView;
import dev.assay.web.api.ReasoningView.ListOfItemsView;
import dev.assay.web.api.ReasoningView.OneView;
import dev.assay.web.api.ReasoningView.RuleView;
import dev.assay.web.api.ReasoningView.SegmentsView;
import dev.assay.web.api.ReasoningView.SettledView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says what is settled, with the certificates. */
final class SettledViews {
    private final Vocabulary words;
    private final Outlook outlook;

    SettledViews(Vocabulary words, Outlook outlook) {
        this.words = words;
        this.outlook = outlook;
    }

    SettledView of(Possible possible) {
        return new SettledView(
                possible.isSettled(),
                tier(possible.tier().settled()),
                primary(possible.primary().settled()),
                segments(possible.members()),
                collateral(possible.collateral().settled()));
    }

    private OneView tier(Optional<String> id) {
        return new OneView(
                id.isPresent(),
                id.orElse(null),
                id.flatMap(words::tier).map(TierDefinition::title).orElse(null),
                because(id.isPresent(), new Facet.Tier()));
    }

    private OneView primary(Optional<Optional<String>> settled) {
        Optional<String> id = settled.flatMap(s -> s);
        return new OneView(
                settled.isPresent(),
                id.orElse(null),
                id.flatMap(words::segment).map(SegmentDefinition::title).orElse(null),
                because(settled.isPresent(), new Facet.Primary()));
    }

    private SegmentsView segments(List<Finding<Boolean>> members) {
        SegmentsView view = new SegmentsView(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < members.size(); i++) {
            Optional<Boolean> settled = members.get(i).settled();
            List<String> ids = settled.isEmpty() ? view.open() : settled.get() ? view.members() : view.notMembers();
            ids.add(words.segments().get(i).id());
        }
        return view;
    }

    private ListOfItemsView collateral(Optional<List<String>> ids) {
        return new ListOfItemsView(ids.isPresent(), ids.orElse(null), because(ids.isPresent(), new Facet.Collateral()));
    }

    private @Nullable List<BecauseView> because(boolean settled, Facet facet) {
        return settled
                ? outlook.certificates(facet, Search.STEPS).stream()
                        .map(SettledViews::because)
                        .toList()
                : null;
    }

    private static BecauseView because(Outlook.Because because) {
        Certificate certificate = because.certificate();
        return new BecauseView(
                because.market(),
                certificate.because(),
                certificate.firing().stream().map(SettledViews::rule).toList(),
                certificate.silent().stream().map(SettledViews::rule).toList(),
                certificate.isMinimal());
    }

    private static RuleView rule(Certificate.Bearing bearing) {
        Place place = bearing.place();
        return new RuleView(bearing.rule(), place.file(), place.line(), place.cell());
    }
}
