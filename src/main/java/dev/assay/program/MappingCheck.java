package dev.assay.program;

import dev.assay.document.Document;
import dev.assay.problem.Problems;
import dev.assay.questionnaire.Question;
import dev.assay.questionnaire.Questionnaire;
import java.util.List;

/** Says which columns of a mapping.json lead to questions or options that are not there. The mapping itself is read by whoever reads lists. */
final class MappingCheck {
    private final Questionnaire questionnaire;
    private final Checks checks;

    MappingCheck(Questionnaire questionnaire, Problems problems) {
        this.questionnaire = questionnaire;
        this.checks = new Checks(problems);
    }

    void check(Document document) {
        Fields.of(document)
                .object("columns")
                .ifPresent(columns -> columns.node().properties().forEach(column -> column(columns, column.getKey())));
    }

    private void column(Fields columns, String header) {
        columns.said(header).ifPresent(question -> checks.known(question, "question", questionnaire.ids()));
        columns.object(header)
                .ifPresent(column -> column.said("question")
                        .filter(question -> checks.known(question, "question", questionnaire.ids()))
                        .flatMap(question -> questionnaire.question(question.text()))
                        .ifPresent(question -> values(column, question)));
    }

    private void values(Fields column, Question question) {
        List<String> options = question.optionIds();
        if (question.type().hasOptions() && !question.traits().open()) {
            column.object("values")
                    .ifPresent(values -> values.node()
                            .properties()
                            .forEach(value -> values.said(value.getKey())
                                    .ifPresent(option -> checks.known(option, "option", options))));
        }
    }
}
