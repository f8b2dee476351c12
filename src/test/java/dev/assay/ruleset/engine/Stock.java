package dev.assay.ruleset.engine;

import dev.assay.condition.Value;
import dev.assay.questionnaire.Answers;
import dev.assay.questionnaire.Question;
import dev.assay.ruleset.Circumstances;
import dev.assay.ruleset.CollateralItem;
import dev.assay.ruleset.Mode;
import dev.assay.ruleset.RandomProgram;
import dev.assay.ruleset.Ruleset;
import dev.assay.ruleset.SegmentDefinition;
import dev.assay.ruleset.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.drools.model.codegen.ExecutableModelProject;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.definition.type.FactType;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ClockTypeOption;
import org.kie.api.time.SessionPseudoClock;

/** A program compiled by stock Drools as any Java application would (executable model), and worked through as RULES.md says: the oracle. */
final class Stock implements AutoCloseable {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Ruleset ruleset;
    private final Map<String, Integer> strata;
    private final ReleaseId release;
    private final KieBase base;
    private final KieSessionConfiguration configuration;

    /** Compiles the rules as the model writes them. */
    Stock(Ruleset ruleset) {
        this(
                ruleset,
                List.of("package " + name(ruleset) + "\n"
                        + ruleset.rules().stream().map(RandomProgram::drl).collect(Collectors.joining())));
    }

    /** Compiles the texts of files from which the rules were read. */
    Stock(Ruleset ruleset, List<String> files) {
        this.ruleset = ruleset;
        strata = new StockStrata(ruleset).strata();
        KieServices kie = KieServices.get();
        release = kie.newReleaseId("oracle", "p" + NUMBER.incrementAndGet(), "1");
        KieFileSystem system = kie.newKieFileSystem();
        system.generateAndWritePomXML(release);
        String folder = "src/main/resources/" + name(ruleset) + "/";
        system.write(folder + "preamble.drl", preamble(ruleset));
        for (int i = 0; i < files.size(); i++) {
            system.write(folder + "rules" + i + ".drl", files.get(i));
        }
        KieBuilder builder = kie.newKieBuilder(system).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults() + "\n" + files);
        }
        base = kie.newKieContainer(release).getKieBase();
        configuration = kie.newKieSessionConfiguration();
        configuration.setOption(ClockTypeOption.PSEUDO);
    }

    @Override
    public void close() {
        KieServices.get().getRepository().removeKieModule(release);
    }

    /** What rules need around them to compile. */
    static String preamble(Ruleset ruleset) {
        StringBuilder text = new StringBuilder("package " + name(ruleset) + "\n");
        text.append("global ").append(StockConclusions.class.getName()).append(" conclude\n");
        text.append("declare Prospect\n");
        ruleset.vocabulary()
                .questionnaire()
                .questions()
                .forEach(q -> text.append("    ")
                        .append(q.id())
                        .append(" : ")
                        .append(type(q))
                        .append("\n"));
        text.append("end\n");
        text.append("declare Trait name : String end\n");
        text.append("declare Segment id : String points : Long member : Boolean primary : Boolean end\n");
        text.append("declare Score points : Double end\n");
        text.append("declare Tier id : String end\n");
        text.append(
                "declare Collateral id : String title : String kind : String url : String language : String segments : java.util.List"
                        + " industries : java.util.List stages : java.util.List released : java.time.LocalDate expires : java.time.LocalDate owner : String end\n");
        return text.toString();
    }

    private static String name(Ruleset ruleset) {
        return ruleset.vocabulary().program().replace('-', '_');
    }

    private static String type(Question question) {
        return switch (question.type()) {
            case CHOICE, TEXT -> "String";
            case CHOICES -> "java.util.List";
            case BOOLEAN -> "Boolean";
            case INTEGER -> "Long";
            case NUMBER, MONEY -> "Double";
            case DATE -> "java.time.LocalDate";
        };
    }

    Outcome classify(Answers answers, Circumstances circumstances) {
        Vocabulary vocabulary = ruleset.vocabulary();
        LocalDate day = LocalDate.ofInstant(circumstances.asOf(), vocabulary.zone());
        StockConclusions conclusions = new StockConclusions();
        List<String> open = open(answers, day);
        boolean complete = circumstances.mode() == Mode.FINAL || open.isEmpty();
        int last = strata.values().stream().mapToInt(i -> i).max().orElse(0);
        for (int stratum = 0; stratum <= last; stratum++) {
            StockTally tally = new StockTally(vocabulary, List.copyOf(conclusions.all), complete);
            fire(stratum, answers, circumstances, tally, conclusions);
        }
        StockTally tally = new StockTally(vocabulary, conclusions.all, complete);
        return new Outcome(
                conclusions.all.stream()
                        .map(c -> c.rule() + ": " + c.verb() + plain(c.arguments()))
                        .collect(Collectors.toCollection(TreeSet::new)),
                tally.tier(),
                vocabulary.segments().stream()
                        .map(s -> s.id() + " " + tally.points(s) + (tally.member(s) ? " member" : "")
                                + (tally.excluded(s) ? " out" : ""))
                        .collect(Collectors.toCollection(TreeSet::new)),
                tally.primary(),
                tally.score(),
                tally.collateral(day, circumstances.language()),
                open);
    }

    /** What can be asked now, and is read by a rule or decides whether such a question is asked. */
    private List<String> open(Answers answers, LocalDate day) {
        Set<String> wanted = ruleset.rules().stream()
                .filter(r -> r.validity().covers(day))
                .flatMap(r -> r.questionsRead().stream())
                .collect(Collectors.toSet());
        List<Question> questions = ruleset.vocabulary().questionnaire().questions();
        boolean more = true;
        while (more) {
            more = wanted.addAll(questions.stream()
                    .filter(q -> wanted.contains(q.id()) && q.askWhen() != null)
                    .flatMap(q -> Objects.requireNonNull(q.askWhen()).names().stream())
                    .toList());
        }
        return questions.stream()
                .filter(q -> wanted.contains(q.id()) && q.traits().asked() && !answers.isSettled(q.id()))
                .filter(q -> q.askWhen() == null || q.askWhen().holds(answers))
                .map(Question::id)
                .toList();
    }

    private static List<String> plain(List<Object> arguments) {
        return arguments.stream()
                .map(a -> a instanceof Double d ? new Value.Num(d).plain() : a.toString())
                .toList();
    }

    private void fire(
            int stratum, Answers answers, Circumstances circumstances, StockTally tally, StockConclusions conclusions) {
        KieSession session = base.newKieSession(configuration, null);
        try {
            SessionPseudoClock clock = session.getSessionClock();
            clock.advanceTime(circumstances.asOf().toEpochMilli(), TimeUnit.MILLISECONDS);
            session.setGlobal("conclude", conclusions);
            insertProspect(session, answers);
            tally.traits().forEach(t -> insert(session, "Trait", fact -> fact.set("name", t)));
            String primary = tally.primary();
            for (SegmentDefinition s : ruleset.vocabulary().segments()) {
                insert(session, "Segment", fact -> {
                    fact.set("id", s.id());
                    fact.set("points", tally.points(s));
                    fact.set("member", tally.member(s));
                    fact.set("primary", s.id().equals(primary));
                });
            }
            insert(session, "Score", fact -> fact.set("points", tally.score()));
            insert(session, "Tier", fact -> fact.set("id", tally.tier()));
            ruleset.vocabulary().collateral().forEach(item -> insertItem(session, item));
            session.fireAllRules(match -> {
                conclusions.rule = match.getRule().getName();
                return strata.get(conclusions.rule) == stratum;
            });
        } finally {
            session.dispose();
        }
    }

    private void insertProspect(KieSession session, Answers answers) {
        insert(session, "Prospect", fact -> {
            for (Question question : ruleset.vocabulary().questionnaire().questions()) {
                Object raw = Raw.of(answers.value(question.id()));
                boolean whole = question.type() == dev.assay.questionnaire.AnswerType.INTEGER;
                fact.set(question.id(), whole && raw instanceof Double d ? (Object) d.longValue() : raw);
            }
        });
    }

    private void insertItem(KieSession session, CollateralItem item) {
        insert(
                session,
                "Collateral",
                fact -> dev.assay.ruleset.FactType.COLLATERAL
                        .fields()
                        .forEach(f -> fact.set(f, Raw.of(item.value(f)))));
    }

    private interface Setter {
        void set(String field, @Nullable Object value);
    }

    private interface Filler {
        void fill(Setter fact);
    }

    private void insert(KieSession session, String type, Filler filler) {
        FactType factType = base.getFactType(name(ruleset), type);
        try {
            Object fact = factType.newInstance();
            // List.copyOf throws where it is asked whether it contains null
            filler.fill((field, value) ->
                    factType.set(fact, field, value instanceof List<?> list ? new ArrayList<>(list) : value));
            session.insert(fact);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
