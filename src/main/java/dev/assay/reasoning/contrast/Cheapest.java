package dev.assay.reasoning.contrast;

import dev.assay.condition.Truth;
import dev.assay.reasoning.circuit.Influence;
import dev.assay.reasoning.search.Budget;
import dev.assay.reasoning.space.Region;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The smallest changes within some questions that meet an aim, all of equal size up to a limit: branch and bound on how far cells are. For one thread. */
final class Cheapest {
    private final Given given;
    private final Seeker seeker;
    private final int limit;
    private final Map<List<Integer>, int[]> found = new LinkedHashMap<>();
    private int size = Integer.MAX_VALUE;
    private boolean cut;
    private int doubtful = Integer.MAX_VALUE;

    Cheapest(Given given, Seeker seeker, int limit) {
        this.given = given;
        this.seeker = seeker;
        this.limit = limit;
    }

    /** Cells of the smallest changes. */
    List<int[]> found() {
        return List.copyOf(found.values());
    }

    /** How far they are, all together. */
    int size() {
        return size;
    }

    /** Whether there are more of that size. */
    boolean isCut() {
        return cut || (doubtful == size && size < Integer.MAX_VALUE);
    }

    /** Whether a smaller one may have been missed. */
    boolean isUnsure() {
        return doubtful < size;
    }

    void search(Region region, Budget budget) {
        int least = least(region);
        if (least > size) {
            return;
        }
        if (!budget.step()) {
            doubtful = Math.min(doubtful, least);
            return;
        }
        Truth truth = seeker.judge(region);
        if (truth == Truth.FALSE) {
            return;
        }
        Optional<Influence.Split> split = truth == Truth.TRUE ? Optional.empty() : seeker.split(region);
        if (split.isEmpty()) {
            collect(region, truth == Truth.TRUE, least);
            return;
        }
        int variable = split.get().variable();
        split.get().groups().stream()
                .sorted(Comparator.comparingInt(group -> least(variable, group)))
                .forEach(group -> search(region.with(variable, group), budget));
    }

    private int least(Region region) {
        int least = 0;
        for (int variable = 0; variable < given.cells().length; variable++) {
            if (region.size(variable) > 1 || !region.has(variable, given.cells()[variable])) {
                least += least(variable, region.cells(variable));
            }
        }
        return least;
    }

    private int least(int variable, int[] cells) {
        int least = Integer.MAX_VALUE;
        for (int cell : cells) {
            least = Math.min(least, given.steps(variable, cell));
        }
        return least;
    }

    /** All sets of cells that are least far, of those that can be named. */
    private void collect(Region region, boolean sure, int least) {
        List<int[]> all = new ArrayList<>(List.of(given.cells().clone()));
        int far = 0;
        for (int variable = 0; variable < given.cells().length && !all.isEmpty(); variable++) {
            int[] named = named(variable, region.cells(variable));
            int nearest = named.length == 0 ? 0 : least(variable, named);
            far += nearest;
            List<int[]> more = new ArrayList<>();
            for (int cell : named) {
                if (given.steps(variable, cell) == nearest) {
                    for (int[] before : all) {
                        int[] after = before.clone();
                        after[variable] = cell;
                        more.add(after);
                    }
                }
            }
            cut |= more.size() > limit;
            all = more.size() > limit ? new ArrayList<>(more.subList(0, limit)) : more;
        }
        boolean some = false;
        for (int[] cells : all) {
            if (seeker.isMet(cells)) {
                some = true;
                take(cells, far);
            }
        }
        // Answers compared with each other, or such as nobody can name: others of these cells may do.
        if (!sure || !some || far > least) {
            doubtful = Math.min(doubtful, least);
        }
    }

    private int[] named(int variable, int[] cells) {
        return Arrays.stream(cells).filter(c -> given.isNameable(variable, c)).toArray();
    }

    private void take(int[] cells, int far) {
        if (far > size) {
            return;
        }
        if (far < size) {
            found.clear();
            size = far;
            cut = false;
        }
        if (found.size() < limit) {
            List<Integer> key = Arrays.stream(cells).boxed().toList();
            found.putIfAbsent(key, cells);
        } else {
            cut = true;
        }
    }
}
