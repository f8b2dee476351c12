package dev.assay.ruleset.engine;

import dev.assay.condition.Condition;
import dev.assay.condition.Operand;
import dev.assay.condition.Value;
import dev.assay.program.Market;
import dev.assay.program.Program;
import dev.assay.program.ProgramFiles;
import dev.assay.program.reading.ProgramReader;
import dev.assay.questionnaire.Answers;
import dev.assay.questionnaire.Option;
import dev.assay.questionnaire.Question;
import dev.assay.questionnaire.Questionnaire;
import dev.assay.ruleset.FactType;
import dev.assay.ruleset.Heard;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.Ruleset;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;
import org.jspecify.annotations.Nullable;

/**
 * The programs in the folder {@code rules}, each by its common rules and once in each market; and prospects made at random around what their rules compare with.
 *
 * @param name program, and market if any
 * @param ruleset the rules that count, as Assay reads them
 * @param texts DRL of the same rules for stock Drools: the files as they are, decision tables through Drools' own compiler, without what a market replaces or removes
 */
record Shipped(String name, Ruleset ruleset, List<String> texts) {
    private static final Pattern RULE = Pattern.compile("(?ms)^rule \"([^\"]*)\".*?^end\\R");

    static List<Shipped> all() {
        ProgramReader reader = new ProgramReader(Path.of("."));
        List<Shipped> all = new ArrayList<>();
        for (String id : reader.names()) {
            var reading = reader.read(id);
            Program program = reading.program();
            if (program == null) {
                throw new IllegalStateException(reading.problems().toString());
            }
            all.add(new Shipped(id, program.ruleset(), texts(program, null)));
            for (Market market : program.markets().all()) {
                all.add(new Shipped(id + " in " + market.id(), market.ruleset(), texts(program, market)));
            }
        }
        return all;
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }

    private static List<String> texts(Program program, @Nullable Market market) {
        ProgramFiles files = program.files();
        Set<String> without = market == null
                ? Set.of()
                : market.without(program.ruleset()).stream().map(Rule::name).collect(Collectors.toSet());
        List<String> texts = new ArrayList<>();
        files.contents().forEach((path, bytes) -> {
            if (path.startsWith(files.folder())
                    && path.indexOf('/', files.folder().length()) < 0) {
                texts.addAll(
                        drl(path, bytes).stream().map(t -> without(without, t)).toList());
            } else if (market != null && path.startsWith(market.folder())) {
                texts.addAll(drl(path, bytes));
            }
        });
        return texts;
    }

    private static List<String> drl(String path, byte[] bytes) {
        return path.endsWith(".drl")
                ? List.of(new String(bytes, StandardCharsets.UTF_8))
                : path.endsWith(".drl.csv")
                        ? List.of(new SpreadsheetCompiler().compile(new ByteArrayInputStream(bytes), InputType.CSV))
                        : List.of();
    }

    private static String without(Set<String> names, String drl) {
        return RULE.matcher(drl).replaceAll(r -> names.contains(r.group(1)) ? "" : Matcher.quoteReplacement(r.group()));
    }

    /** Answers that the rules compare with, and their neighbours; some questions unanswered. */
    static Answers prospect(Ruleset ruleset, Random random) {
        Questionnaire questionnaire = ruleset.vocabulary().questionnaire();
        Map<String, Value> values = new LinkedHashMap<>();
        int answered = random.nextInt(4);
        for (Question question : questionnaire.questions()) {
            List<Value> candidates = candidates(ruleset, question);
            if (random.nextInt(4) <= answered && !candidates.isEmpty()) {
                values.put(question.id(), candidates.get(random.nextInt(candidates.size())));
            }
        }
        return new Heard(questionnaire, values, Set.of()).answers();
    }

    private static List<Value> candidates(Ruleset ruleset, Question question) {
        List<Value> candidates = new ArrayList<>();
        List<String> options = question.options().stream().map(Option::id).toList();
        switch (question.type()) {
            case CHOICE -> options.forEach(o -> candidates.add(new Value.Text(o)));
            case CHOICES -> {
                options.forEach(o -> candidates.add(new Value.Many(List.of(o))));
                candidates.add(new Value.Many(options));
            }
            case BOOLEAN -> candidates.addAll(List.of(new Value.Flag(true), new Value.Flag(false)));
            case TEXT -> candidates.add(new Value.Text("Example 7"));
            default -> {}
        }
        ruleset.rules().stream()
                .flatMap(r -> r.facts())
                .filter(f -> f.type() == FactType.PROSPECT)
                .forEach(f -> f.condition().forEachTest(test -> {
                    if (test.field().equals(question.id())) {
                        test.right().forEach(o -> neighbours(o, test, candidates));
                    }
                }));
        return candidates;
    }

    private static void neighbours(Operand operand, Condition.Test test, List<Value> candidates) {
        if (!(operand instanceof Operand.Literal literal)) {
            return;
        }
        if (literal.value() instanceof Value.Num num) {
            candidates.addAll(List.of(num, new Value.Num(num.number() - 1), new Value.Num(num.number() + 1)));
        } else if (literal.value() instanceof Value.Day day) {
            candidates.addAll(List.of(
                    day,
                    new Value.Day(day.date().minusDays(1)),
                    new Value.Day(day.date().plusDays(1))));
        } else if (literal.value() instanceof Value.Text text
                && !test.operator().drl().contains("contains")) {
            candidates.add(text);
        }
    }
}
