package dev.assay.questionnaire;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Questions that apply or not by each other's answers. */
final class Circles {
    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final Set<String> done = new HashSet<>();
    private final List<List<String>> found = new ArrayList<>();

    private Circles(Collection<Question> questions) {
        questions.forEach(q -> this.questions.put(q.id(), q));
    }

    /** One chain of ids for each circle, beginning with the question that stands first in the questionnaire; a question alone when it names itself. */
    static List<List<String>> in(Collection<Question> questions) {
        Circles circles = new Circles(questions);
        circles.questions.keySet().forEach(circles::walk);
        return circles.found;
    }

    /** Depth first with a path of its own, because a questionnaire may chain many questions. */
    private void walk(String from) {
        List<String> path = new ArrayList<>();
        List<List<String>> left = new ArrayList<>();
        if (done.contains(from)) {
            return;
        }
        path.add(from);
        left.add(reads(from));
        while (!path.isEmpty()) {
            List<String> next = left.get(left.size() - 1);
            if (next.isEmpty()) {
                done.add(path.remove(path.size() - 1));
                left.remove(left.size() - 1);
                continue;
            }
            String to = next.remove(0);
            int at = path.indexOf(to);
            if (at >= 0) {
                found.add(inOrder(path.subList(at, path.size())));
            } else if (!done.contains(to)) {
                path.add(to);
                left.add(reads(to));
            }
        }
    }

    private List<String> reads(String id) {
        Question question = questions.get(id);
        List<String> reads = new ArrayList<>();
        if (question != null && question.askWhen() != null) {
            question.askWhen().names().stream().filter(questions::containsKey).forEach(reads::add);
        }
        return reads;
    }

    private List<String> inOrder(List<String> circle) {
        List<String> order = new ArrayList<>(questions.keySet());
        int first = 0;
        for (int i = 1; i < circle.size(); i++) {
            if (order.indexOf(circle.get(i)) < order.indexOf(circle.get(first))) {
                first = i;
            }
        }
        List<String> turned = new ArrayList<>(circle.subList(first, circle.size()));
        turned.addAll(circle.subList(0, first));
        return turned;
    }
}
