package dev.assay.reasoning.audit;

import dev.assay.reasoning.space.Region;
import dev.assay.reasoning.space.Variable;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Makes a region of one prospect: as wide as it may be while all is so of everybody in it. First whole questions are opened, then of the others one cell after the other (an inflated
 * explanation, as it is called in the field).
 */
final class Widening {
    private static final int STEPS = 400;

    private final Study study;
    private final Region bounds;
    private final List<Want> wants;

    /**
     * @param bounds how wide at most
     * @param wants what is so of the prospect
     */
    Widening(Study study, Region bounds, List<Want> wants) {
        this.study = study;
        this.bounds = bounds;
        this.wants = wants;
    }

    Region around(int[] cells) {
        Region region = Region.of(bounds.space(), cells);
        for (int question = 0;
                question < bounds.space().questionnaire().questions().size();
                question++) {
            Region wider = region;
            for (Variable variable : bounds.space().variables(question)) {
                wider = wider.with(variable.number(), bounds.cells(variable.number()));
            }
            region = isSoOfAll(wider) ? wider : region;
        }
        for (Variable variable : bounds.space().variables()) {
            for (int cell : bounds.cells(variable.number())) {
                if (!region.has(variable.number(), cell)) {
                    int[] more = IntStream.concat(IntStream.of(region.cells(variable.number())), IntStream.of(cell))
                            .toArray();
                    Region wider = region.with(variable.number(), more);
                    region = isSoOfAll(wider) ? wider : region;
                }
            }
        }
        return region;
    }

    private boolean isSoOfAll(Region region) {
        return wants.stream()
                .allMatch(want ->
                        study.quietly(region, List.of(want.opposite()), STEPS).isNobody());
    }
}
