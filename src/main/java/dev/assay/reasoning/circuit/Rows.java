package dev.assay.reasoning.circuit;

import dev.assay.condition.Facts;
import dev.assay.condition.Value;
import dev.assay.ruleset.CollateralItem;
import dev.assay.ruleset.FactType;
import dev.assay.ruleset.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All facts that there may be, as rules come to read them. */
final class Rows {
    private final Gates gates;
    private final Vocabulary vocabulary;
    private final Map<Symbol.Known, List<Integer>> traits = new LinkedHashMap<>();

    Rows(Gates gates, Vocabulary vocabulary) {
        this.gates = gates;
        this.vocabulary = vocabulary;
    }

    /** A rule concludes a trait where a gate is true. */
    void trait(Symbol.Known name, int gate) {
        traits.computeIfAbsent(name, n -> new ArrayList<>()).add(gate);
    }

    List<Row> of(FactType type) {
        return switch (type) {
            case PROSPECT ->
                List.of(new Row(
                        Gates.TRUE,
                        field -> new Symbol.Answer(vocabulary.questionnaire().number(field)),
                        open(Map.of())));
            case TRAIT -> traits();
            case SEGMENT -> segments();
            case SCORE ->
                List.of(new Row(Gates.TRUE, field -> new Symbol.Number(new Quantity.Score()), open(Map.of())));
            case TIER -> List.of(new Row(Gates.TRUE, field -> new Symbol.Tier(), open(Map.of())));
            case COLLATERAL -> vocabulary.collateral().stream().map(Rows::item).toList();
        };
    }

    private List<Row> traits() {
        List<Row> rows = new ArrayList<>();
        traits.forEach((name, when) -> {
            Facts known = name.isVague() ? open(Map.of()) : open(Map.of("name", name));
            rows.add(new Row(gates.any(when), field -> name, known));
        });
        return rows;
    }

    private List<Row> segments() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < vocabulary.segments().size(); i++) {
            int number = i;
            Symbol.Known id =
                    Symbol.Known.of(new Value.Text(vocabulary.segments().get(i).id()));
            rows.add(new Row(
                    Gates.TRUE,
                    field -> switch (field) {
                        case "id" -> id;
                        case "points" -> new Symbol.Number(new Quantity.Points(number));
                        case "member" -> new Symbol.Flag(gates.add(new Gate.Member(number)));
                        default -> new Symbol.Flag(gates.add(new Gate.Primary(number)));
                    },
                    open(Map.of("id", id))));
        }
        return rows;
    }

    private static Row item(CollateralItem item) {
        return new Row(Gates.TRUE, field -> Symbol.Known.of(item.value(field)), new Facts() {
            @Override
            public @Nullable Value value(String name) {
                return name.startsWith("$") ? null : item.value(name);
            }

            @Override
            public boolean isOpen(String name) {
                return name.startsWith("$");
            }
        });
    }

    private static Facts open(Map<String, Symbol.Known> known) {
        return new Facts() {
            @Override
            public @Nullable Value value(String name) {
                Symbol.Known is = known.get(name);
                return is == null ? null : is.value();
            }

            @Override
            public boolean isOpen(String name) {
                return !known.containsKey(name);
            }
        };
    }
}
