package dev.assay.ruleset.engine;

import dev.assay.condition.Condition;
import dev.assay.condition.Operand;
import dev.assay.condition.Operator;
import dev.assay.condition.Value;
import dev.assay.questionnaire.AnswerType;
import dev.assay.questionnaire.Question;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/** One question of an {@link AnswerIndex}: which rules each answer leaves. Immutable. */
abstract class AnswerColumn {
    final Conditions conditions;
    private final long[] unanswered;

    private AnswerColumn(Conditions conditions) {
        this.conditions = conditions;
        unanswered = conditions.left(null);
    }

    /** The rules that an answer leaves, a bit each; not to be changed. */
    final long[] left(@Nullable Value answer, Memo memo) {
        return answer == null ? unanswered : answered(answer, memo);
    }

    abstract long[] answered(Value answer, Memo memo);

    /** What combinations of options were already worked out, by one session. */
    static final class Memo {
        private static final int MOST_LONGS = 1 << 15;

        private final int most;
        private final Map<Value, long[]> known = new HashMap<>();

        Memo(int words) {
            most = Math.max(16, MOST_LONGS / Math.max(1, words));
        }

        private long[] of(Value answer, Conditions conditions) {
            long[] left = known.get(answer);
            if (left == null) {
                left = conditions.left(answer);
                if (known.size() == most) {
                    known.clear();
                }
                known.put(answer, left);
            }
            return left;
        }
    }

    /** Each condition on the question, and the rules that have it. */
    private static final class Conditions {
        private final Question question;
        private final int rules;
        private final Map<String, Condition> byText = new LinkedHashMap<>();
        private final Map<String, BitSet> asking = new HashMap<>();

        private Conditions(Question question, int rules) {
            this.question = question;
            this.rules = rules;
        }

        private void add(int rule, Condition condition) {
            byText.putIfAbsent(condition.drl(), condition);
            asking.computeIfAbsent(condition.drl(), text -> new BitSet()).set(rule);
        }

        private long[] left(@Nullable Value answer) {
            BitSet left = new BitSet();
            left.set(0, rules);
            byText.forEach((text, condition) -> {
                if (!condition.holds(field -> answer)) {
                    left.andNot(asking.getOrDefault(text, new BitSet()));
                }
            });
            return Arrays.copyOf(left.toLongArray(), (rules + 63) >> 6);
        }
    }

    /** Numbers, or dates as days: between two that rules name, all are alike. */
    private static final class Ranges extends AnswerColumn {
        private final double[] named;
        private final boolean days;

        /** Below the first, the first, between it and the second, and so on. */
        private final long[][] left;

        private Ranges(Conditions conditions, double[] named, boolean days) {
            super(conditions);
            this.named = named;
            this.days = days;
            left = new long[2 * named.length + 1][];
            for (int i = 0; i < named.length; i++) {
                left[2 * i + 1] = conditions.left(value(named[i], days));
                left[2 * i + 2] = conditions.left(value(after(named[i], days), days));
            }
            left[0] = conditions.left(value(named.length == 0 ? 0 : -after(-named[0], days), days));
        }

        /** A little more. */
        private static double after(double number, boolean days) {
            return days ? number + 1 : Math.min(Math.nextUp(number), Double.MAX_VALUE);
        }

        private static Value value(double number, boolean days) {
            return days ? new Value.Day(LocalDate.ofEpochDay((long) number)) : new Value.Num(number);
        }

        @Override
        long[] answered(Value answer, Memo memo) {
            double number;
            if (answer instanceof Value.Num num && !days) {
                number = num.number();
            } else if (answer instanceof Value.Day day && days) {
                number = day.date().toEpochDay();
            } else {
                return conditions.left(answer);
            }
            int position = Arrays.binarySearch(named, number);
            return left[position >= 0 ? 2 * position + 1 : -2 * (position + 1)];
        }
    }

    /** Texts: all that no rule names are alike. */
    private static final class Texts extends AnswerColumn {
        private final Map<String, long[]> left = new HashMap<>();
        private final long[] other;

        private Texts(Conditions conditions, Iterable<String> named) {
            super(conditions);
            StringBuilder unlike = new StringBuilder("\u0000");
            for (String text : named) {
                left.put(text, conditions.left(new Value.Text(text)));
                unlike.append(text);
            }
            other = conditions.left(new Value.Text(unlike.toString()));
        }

        @Override
        long[] answered(Value answer, Memo memo) {
            if (!(answer instanceof Value.Text text)) {
                return conditions.left(answer);
            }
            long[] known = left.get(text.text());
            return known == null ? other : known;
        }
    }

    private static final class Flags extends AnswerColumn {
        private final long[] yes;
        private final long[] no;

        private Flags(Conditions conditions) {
            super(conditions);
            yes = conditions.left(new Value.Flag(true));
            no = conditions.left(new Value.Flag(false));
        }

        @Override
        long[] answered(Value answer, Memo memo) {
            return answer instanceof Value.Flag flag ? flag.yes() ? yes : no : conditions.left(answer);
        }
    }

    /** Several options: worked out when they occur, of which there are few; nothing that a prospect wrote is kept. */
    private static final class Combinations extends AnswerColumn {
        private Combinations(Conditions conditions) {
            super(conditions);
        }

        @Override
        long[] answered(Value answer, Memo memo) {
            return memo.of(answer, conditions);
        }
    }

    /** Texts on which rules have patterns: each is tried. */
    private static final class Patterns extends AnswerColumn {
        private Patterns(Conditions conditions) {
            super(conditions);
        }

        @Override
        long[] answered(Value answer, Memo memo) {
            return conditions.left(answer);
        }
    }

    /** Gathers what rules ask of the question. */
    static final class Builder {
        /** Longs of a column, and conditions tried to make it; beyond, rules are better tried one by one. */
        private static final long MOST = 1 << 20;

        private final Conditions conditions;
        private final boolean numeric;
        private final boolean days;
        private final TreeSet<Double> numbers = new TreeSet<>();
        private final Set<String> named = new LinkedHashSet<>();
        private boolean patterns;

        Builder(Question question, int rules) {
            conditions = new Conditions(question, rules);
            numeric = question.type().isNumeric();
            days = question.type() == AnswerType.DATE;
        }

        void add(int rule, Condition condition) {
            conditions.add(rule, condition);
            condition.forEachTest(test -> {
                patterns |= test.operator() == Operator.MATCHES;
                for (Operand operand : test.right()) {
                    if (operand instanceof Operand.Literal literal) {
                        add(literal.value());
                    }
                }
            });
        }

        private void add(Value value) {
            if (value instanceof Value.Num num) {
                numbers.add(num.number());
            } else if (value instanceof Value.Day day) {
                numbers.add((double) day.date().toEpochDay());
            } else if (value instanceof Value.Text text) {
                named.add(text.text());
            }
        }

        private AnswerColumn texts() {
            return conditions.question.type() == AnswerType.CHOICES
                    ? new Patterns(conditions)
                    : new Texts(conditions, named);
        }

        boolean isTooLarge() {
            long cells = 2L * numbers.size() + named.size();
            return cells * Math.max(conditions.rules / 64, conditions.byText.size()) > MOST;
        }

        void forEach(ObjIntConsumer<Condition> action) {
            conditions.byText.forEach((text, condition) -> conditions.asking.getOrDefault(text, new BitSet()).stream()
                    .forEach(rule -> action.accept(condition, rule)));
        }

        AnswerColumn build() {
            if (numeric || days) {
                return new Ranges(
                        conditions, numbers.stream().mapToDouble(n -> n).toArray(), days);
            }
            if (conditions.question.type() == AnswerType.BOOLEAN) {
                return new Flags(conditions);
            }
            if (patterns) {
                return new Patterns(conditions);
            }
            boolean several = conditions.question.type() == AnswerType.CHOICES
                    && !conditions.question.traits().open();
            return several ? new Combinations(conditions) : texts();
        }
    }
}
