package dev.assay.ruleset.engine;

import dev.assay.condition.Condition;
import dev.assay.condition.Value;
import dev.assay.questionnaire.Answers;
import dev.assay.questionnaire.Question;
import dev.assay.questionnaire.Questionnaire;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Rules by what they ask of the answers, as a bitmap index: a bit for each rule, and for each question and each of the answers that rules tell apart the rules that this answer leaves. What
 * all answers leave is found by {@code and}. A fact of each session; the index itself is immutable and shared.
 */
final class AnswerIndex {
    private static final int[] NO_TESTS = {};

    private final AskingRule[] rules;

    /** By rule: numbers of the {@link SharedTests} that must hold besides, of several questions at once. */
    private final int[][] tests;

    /** By stratum: the first of its rules, and after the last the number of rules. */
    private final int[] from;

    private final int[] questions;
    private final AnswerColumn[] columns;

    AnswerIndex(List<AskingRule> asking, Questionnaire questionnaire, SharedTests shared, int strata) {
        List<AskingRule> sorted = asking.stream()
                .sorted(Comparator.comparingInt(AskingRule::stratum).thenComparingInt(AskingRule::number))
                .toList();
        rules = sorted.toArray(AskingRule[]::new);
        from = new int[strata + 1];
        for (AskingRule rule : rules) {
            from[rule.stratum() + 1]++;
        }
        Arrays.parallelPrefix(from, Integer::sum);
        Map<Integer, AnswerColumn.Builder> builders = new TreeMap<>();
        List<List<Condition>> rest = new ArrayList<>();
        for (int bit = 0; bit < rules.length; bit++) {
            List<Condition> left = new ArrayList<>();
            for (Condition condition : rules[bit].asked()) {
                Question only = only(condition, questionnaire);
                if (only == null) {
                    left.add(condition);
                } else {
                    builders.computeIfAbsent(
                                    questionnaire.number(only.id()), n -> new AnswerColumn.Builder(only, rules.length))
                            .add(bit, condition);
                }
            }
            rest.add(left);
        }
        builders.values().removeIf(builder -> {
            boolean tooLarge = builder.isTooLarge();
            if (tooLarge) {
                builder.forEach((condition, bit) -> rest.get(bit).add(condition));
            }
            return tooLarge;
        });
        tests = rest.stream()
                .map(left -> left.isEmpty()
                        ? NO_TESTS
                        : left.stream().mapToInt(shared::number).toArray())
                .toArray(int[][]::new);
        questions = builders.keySet().stream().mapToInt(n -> n).toArray();
        columns = builders.values().stream().map(AnswerColumn.Builder::build).toArray(AnswerColumn[]::new);
    }

    /** The only question that the condition reads; null when it reads several. */
    private static @Nullable Question only(Condition condition, Questionnaire questionnaire) {
        Set<String> names = condition.names();
        return names.size() == 1
                ? questionnaire.question(names.iterator().next()).orElse(null)
                : null;
    }

    /** Its rules. */
    List<AskingRule> rules() {
        return List.of(rules);
    }

    /** To be asked of one prospect after another. */
    Left left() {
        return new Left(this);
    }

    /** The rules that the answers of one prospect leave. For one thread at a time. */
    static final class Left {
        private final AnswerIndex index;
        private final AnswerColumn.Memo[] memos;
        private final long[] bits;

        private Left(AnswerIndex index) {
            this.index = index;
            bits = new long[(index.rules.length + 63) >> 6];
            memos = new AnswerColumn.Memo[index.columns.length];
            Arrays.setAll(memos, i -> new AnswerColumn.Memo(bits.length));
        }

        /** Forgets the prospect. */
        void clear() {
            Arrays.fill(bits, 0);
        }

        /** Looks up the answers. */
        void find(Answers answers) {
            Arrays.fill(bits, -1);
            AnswerColumn[] columns = index.columns;
            for (int i = 0; i < columns.length; i++) {
                Value value = answers.value(index.questions[i]);
                long[] left = columns[i].left(value, memos[i]);
                for (int word = 0; word < left.length; word++) {
                    bits[word] &= left[word];
                }
            }
        }

        /** Judges those of a stratum. */
        void judge(int stratum, Findings findings) {
            int end = index.from[stratum + 1];
            for (int bit = next(index.from[stratum], end); bit < end; bit = next(bit + 1, end)) {
                if (holds(index.tests[bit], findings)) {
                    index.rules[bit].judge(findings);
                }
            }
        }

        /** The first rule left from one on, or {@code end} or more. */
        private int next(int from, int end) {
            if (from >= end) {
                return end;
            }
            int word = from >> 6;
            long rest = bits[word] & -1L << from;
            while (rest == 0) {
                if (++word << 6 >= end) {
                    return end;
                }
                rest = bits[word];
            }
            return (word << 6) + Long.numberOfTrailingZeros(rest);
        }

        private static boolean holds(int[] tests, Findings findings) {
            for (int test : tests) {
                if (!findings.holds(test)) {
                    return false;
                }
            }
            return true;
        }
    }
}
