package dev.assay.ruleset.drl;

import dev.assay.condition.Token;
import dev.assay.condition.Value;
import dev.assay.problem.Nearest;
import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.questionnaire.AnswerType;
import dev.assay.ruleset.Conclusion;
import dev.assay.ruleset.Term;
import dev.assay.ruleset.Verb;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks the conclusions of one rule. */
final class ConclusionChecker {
    static final List<String> ADVICE = List.of("message", "callToAction", "channel", "nextStep");
    private static final List<String> VERBS =
            Arrays.stream(Verb.values()).map(Verb::drl).toList();

    private final Marks marks;
    private final Facts facts;
    private final Map<String, Bindings.Bound> bindings;
    private final boolean broken;
    private final List<Problem> problems;

    ConclusionChecker(
            Marks marks, Facts facts, Map<String, Bindings.Bound> bindings, boolean broken, List<Problem> problems) {
        this.marks = marks;
        this.facts = facts;
        this.bindings = bindings;
        this.broken = broken;
        this.problems = problems;
    }

    List<Conclusion> check(List<Syntax.Statement> then) {
        List<Conclusion> conclusions = new ArrayList<>();
        if (then.size() > Limits.CONCLUSIONS) {
            problems.add(marks.error(
                    "rule-too-large",
                    then.get(Limits.CONCLUSIONS).at(),
                    "A rule has at most " + Limits.CONCLUSIONS + " conclusions; this one has " + then.size() + ".",
                    null));
            return conclusions;
        }
        for (Syntax.Statement statement : then) {
            Optional<Verb> verb = Verb.named(statement.verb().text());
            if (verb.isEmpty()) {
                unknownVerb(statement.verb());
            } else {
                conclusion(verb.get(), statement).ifPresent(conclusions::add);
            }
        }
        return conclusions;
    }

    private void unknownVerb(Token verb) {
        String name = verb.text();
        String near = Nearest.to(name, VERBS).orElse(null);
        problems.add(marks.error(
                "unknown-conclusion",
                verb.at(),
                "Nothing is called conclude." + name
                        + (near == null ? "; there are " + String.join(", ", VERBS) + "." : Nearest.hint(name, VERBS)),
                near));
    }

    private Optional<Conclusion> conclusion(Verb verb, Syntax.Statement statement) {
        List<Token> arguments = statement.arguments();
        int needed = verb.parameters().size();
        if (arguments.size() < needed || arguments.size() > needed + 1) {
            problems.add(marks.error(
                    "wrong-arguments",
                    statement.verb(),
                    "There are too " + (arguments.size() < needed ? "few" : "many") + " values here. " + shape(verb)));
            return Optional.empty();
        }
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < needed; i++) {
            terms.add(term(verb, verb.parameters().get(i), arguments.get(i)));
        }
        Term reason = arguments.size() > needed ? reason(verb, arguments.get(needed)) : null;
        Place place = marks.source().place(statement.at());
        return Optional.of(new Conclusion(verb, terms, reason, place.line(), place.cell(), statement.at()));
    }

    /** How a verb is written. */
    static String shape(Verb verb) {
        String parameters = verb.parameters().stream()
                .map(p -> switch (p) {
                    case TRAIT -> "\"trait\"";
                    case SEGMENT -> "\"segment\"";
                    case TIER -> "\"tier\"";
                    case COLLATERAL -> "\"collateral\"";
                    case POINTS -> verb == Verb.RECOMMEND ? "weight" : "points";
                    case ADVICE_KIND -> "\"message\"";
                    case TEXT -> "\"text\"";
                })
                .collect(Collectors.joining(", "));
        return "It is written conclude." + verb.drl() + "(" + parameters + (parameters.isEmpty() ? "" : ", ")
                + "\"reason\"); the reason may be left out.";
    }

    private Term term(Verb verb, Verb.Parameter parameter, Token token) {
        if (token.is(Token.Kind.NAME)) {
            return binding(verb, parameter, token);
        }
        return switch (parameter) {
            case POINTS -> points(verb, token);
            case TRAIT -> trait(verb, token);
            case SEGMENT, TIER, COLLATERAL -> id(verb, parameter, token);
            case ADVICE_KIND -> advice(verb, token);
            case TEXT -> text(verb, token);
        };
    }

    private Term points(Verb verb, Token token) {
        boolean whole = token.is(Token.Kind.NUMBER)
                && token.text().indexOf('.') < 0
                && token.text().length() < 15;
        if (!whole || !isNumber(token.text())) {
            problems.add(marks.error(
                    token.is(Token.Kind.NUMBER) ? "bad-points" : "wrong-type",
                    token,
                    (verb == Verb.RECOMMEND ? "A weight is" : "Points are")
                            + " a whole number without quotes, such as 40, but " + token.shown() + " was found."));
            return new Term.Literal(new Value.Num(0), token.at());
        }
        long points = Long.parseLong(token.text());
        if (Math.abs(points) > Limits.POINTS) {
            problems.add(marks.error(
                    "bad-points",
                    token,
                    String.format(Locale.ROOT, "Points lie between -%,d and %,d.", Limits.POINTS, Limits.POINTS)));
        }
        return new Term.Literal(new Value.Num(points), token.at());
    }

    private static boolean isNumber(String text) {
        return text.chars().skip(text.startsWith("-") ? 1 : 0).allMatch(c -> c >= '0' && c <= '9');
    }

    private Term trait(Verb verb, Token token) {
        Term term = text(verb, token);
        if (token.is(Token.Kind.STRING) && token.text().equals("disqualified")) {
            problems.add(marks.error(
                    "reserved-trait",
                    token,
                    "The trait disqualified comes from conclude.disqualify(\"reason\"); only."));
        }
        return term;
    }

    private Term id(Verb verb, Verb.Parameter parameter, Token token) {
        String what = parameter.name().toLowerCase(Locale.ROOT);
        Term term = text(verb, token);
        if (token.is(Token.Kind.STRING)
                && !token.text().isBlank()
                && !facts.ids(what).contains(token.text())) {
            problems.add(Unknown.id(marks, facts, what, token.text(), token.at()));
        }
        return term;
    }

    private Term advice(Verb verb, Token token) {
        Term term = text(verb, token);
        if (token.is(Token.Kind.STRING) && !token.text().isBlank() && !ADVICE.contains(token.text())) {
            problems.add(marks.error(
                    "unknown-advice",
                    token.at(),
                    "No kind of advice is called '" + token.text()
                            + "'; there are message, callToAction, channel and nextStep"
                            + Nearest.hint(token.text(), ADVICE),
                    Nearest.to(token.text(), ADVICE).orElse(null)));
        }
        return term;
    }

    private Term text(Verb verb, Token token) {
        if (!token.is(Token.Kind.STRING)) {
            problems.add(marks.error(
                    "wrong-type",
                    token,
                    "A text in double quotes belongs here, but " + token.shown() + " was found. " + shape(verb)));
        } else if (token.text().isBlank()) {
            problems.add(marks.error("empty-text", token, "This text is empty. " + shape(verb)));
        }
        return new Term.Literal(new Value.Text(token.text()), token.at());
    }

    private Term reason(Verb verb, Token token) {
        if (token.is(Token.Kind.NAME)) {
            return binding(verb, Verb.Parameter.TEXT, token);
        }
        Term term = text(verb, token);
        if (token.is(Token.Kind.STRING)) {
            new ReasonPlaces(marks, facts, problems).check(token);
        }
        return term;
    }

    private Term binding(Verb verb, Verb.Parameter parameter, Token token) {
        Term term = new Term.Binding(token.text(), token.at());
        if (!token.text().startsWith("$")) {
            problems.add(notABinding(parameter, token));
            return term;
        }
        Bindings.Bound bound = bindings.get(token.text());
        if (bound == null) {
            if (!broken) {
                problems.add(Unknown.binding(marks, token.text(), token.at(), bindings.keySet()));
            }
        } else if (!bound.problem().isEmpty()) {
            problems.add(marks.error("hidden-binding", token, bound.problem()));
        } else if (bound.field() != null && !fits(parameter, bound.field())) {
            problems.add(marks.error(
                    "wrong-type",
                    token,
                    token.text() + " is " + bound.field().kind() + " ("
                            + bound.field().name() + ") and does not fit here. " + shape(verb)));
        }
        return term;
    }

    private Problem notABinding(Verb.Parameter parameter, Token token) {
        String text = token.text();
        Optional<String> outside = Outside.message(text);
        if (outside.isPresent()) {
            return marks.error("outside-language", token, outside.get());
        }
        if (bindings.containsKey("$" + text)) {
            return marks.error("bad-binding", token.at(), "A binding begins with $: write $" + text + ".", "$" + text);
        }
        return parameter == Verb.Parameter.POINTS
                ? marks.error(
                        "wrong-type", token, "Points are a whole number, such as 40, but '" + text + "' was found.")
                : marks.error(
                        "missing-quotes",
                        token.at(),
                        "Text stands in double quotes: write " + Value.quote(text) + ".",
                        Value.quote(text));
    }

    private boolean fits(Verb.Parameter parameter, Field field) {
        return switch (parameter) {
            case POINTS -> field.type() == AnswerType.INTEGER;
            case SEGMENT -> isIdOf(field, "segment");
            case TIER -> isIdOf(field, "tier");
            case COLLATERAL -> isIdOf(field, "collateral");
            case ADVICE_KIND -> false;
            case TRAIT, TEXT -> field.isText();
        };
    }

    private static boolean isIdOf(@Nullable Field field, String what) {
        return field != null && field.what().equals(what) && field.type() == AnswerType.CHOICE;
    }
}
