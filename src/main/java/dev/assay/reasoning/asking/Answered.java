package dev.assay.reasoning.asking;

import dev.assay.reasoning.space.AnswerSpace;
import dev.assay.reasoning.space.Region;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Prospects who give one answer to a question.
 *
 * @param question its number
 * @param cells of its variables
 * @param prospects their numbers
 */
record Answered(int question, int[] cells, List<Integer> prospects) {
    /** The answers that prospects give, each with those who give it. */
    static List<Answered> of(int question, AnswerSpace space, List<int[]> prospects) {
        Map<List<Integer>, Answered> byAnswer = new LinkedHashMap<>();
        for (int i = 0; i < prospects.size(); i++) {
            int[] cells = Arrays.copyOfRange(prospects.get(i), space.first(question), space.first(question + 1));
            byAnswer.computeIfAbsent(
                            Arrays.stream(cells).boxed().toList(),
                            answer -> new Answered(question, cells, new ArrayList<>()))
                    .prospects()
                    .add(i);
        }
        return List.copyOf(byAnswer.values());
    }

    /** The part of a region in which this was answered. */
    Region in(Region region) {
        Region part = region;
        for (int i = 0; i < cells.length; i++) {
            part = part.with(region.space().first(question) + i, cells[i]);
        }
        return part;
    }
}
