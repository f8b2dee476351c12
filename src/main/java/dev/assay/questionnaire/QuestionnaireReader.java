package dev.assay.questionnaire;

import dev.assay.document.Document;
import dev.assay.document.Schema;
import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.problem.Problems;
import dev.assay.problem.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a questionnaire from JSON: its text, its form (by the published schema), then its meaning; all mistakes at once. Immutable, for use by any thread. */
public final class QuestionnaireReader {
    /** Mistakes of form beyond which, as with lists that are too long, the meaning is not looked at: to search for nearest names would take too long. */
    private static final int MANY = 250;

    private final Schema schema = Schema.ofResource("/schemas/questionnaire.schema.json");

    /**
     * What was read.
     *
     * @param questionnaire null when a problem is an error
     * @param problems by line; errors and warnings
     */
    public record Reading(@Nullable Questionnaire questionnaire, List<Problem> problems) {
        /** Copies. */
        public Reading {
            problems = List.copyOf(problems);
        }
    }

    /** Reads one file. Never throws for what is in it. */
    public Reading read(Source source) {
        return read(Document.read(source));
    }

    /** Reads one document. Never throws for what is in it. */
    public Reading read(Document document) {
        Problems problems = new Problems();
        problems.addAll(document.problems());
        List<Problem> misfits = schema.check(document);
        problems.addAll(misfits);
        boolean tooLarge =
                misfits.size() > MANY || misfits.stream().anyMatch(p -> p.code().equals("bad-maxitems"));
        if (tooLarge) {
            return new Reading(null, problems.sorted());
        }
        Questionnaire questionnaire = meaning(document, misfits, problems);
        return new Reading(problems.hasErrors() ? null : questionnaire, problems.sorted());
    }

    private static Questionnaire meaning(Document document, List<Problem> misfits, Problems problems) {
        JsonNode root = document.root();
        String language = root.path("language").asString("");
        QuestionReader reader = new QuestionReader(document, problems, language);
        List<Question> sound = new ArrayList<>();
        Set<String> broken = new HashSet<>();
        List<QuestionDraft> drafts = new ArrayList<>();
        for (int i = 0; i < root.path("questions").size(); i++) {
            String pointer = "/questions/" + i;
            Optional<Question> question = reader.read(pointer);
            if (question.isPresent() && !isBroken(pointer, misfits)) {
                drafts.add(new QuestionDraft(pointer, question.get()));
                sound.add(question.get());
            } else {
                broken.add(root.at(pointer).path("id").asString(""));
            }
        }
        Names names = new Names(document, problems);
        names.questions(root.path("questions"));
        new SectionReader(document, problems).check();
        String id = root.path("id").asString("");
        fileName(document, id, problems);
        Questionnaire plain = new Questionnaire(id, "", language, firstOfEachId(sound), List.of());
        List<Question> questions = new AskWhenReader(document, problems, plain, broken).read(drafts);
        return new Questionnaire(
                id,
                root.path("title").asString(""),
                language,
                firstOfEachId(questions),
                SectionReader.sections(root.path("sections")));
    }

    private static List<Question> firstOfEachId(List<Question> questions) {
        Set<String> seen = new HashSet<>();
        return questions.stream().filter(q -> seen.add(q.id())).toList();
    }

    /** Whether what others may say of a question cannot be judged: its id, type or options are wrong. */
    private static boolean isBroken(String pointer, List<Problem> misfits) {
        return misfits.stream()
                .map(p -> p.place().pointer())
                .anyMatch(at -> at != null
                        && (at.equals(pointer)
                                || at.equals(pointer + "/id")
                                || at.equals(pointer + "/type")
                                || at.startsWith(pointer + "/options")));
    }

    /** A program finds its questionnaire by the file's name. */
    private static void fileName(Document document, String id, Problems problems) {
        String file = document.source().name();
        String name = file.substring(file.lastIndexOf('/') + 1);
        if (file.startsWith("questionnaires/") && !id.isEmpty() && !name.equals(id + ".json")) {
            Place place = document.placeOf("/id");
            problems.add(Problem.error(
                    "file-name",
                    place,
                    "The questionnaire is called '" + id + "', but its file " + name
                            + "; one of them should be changed.",
                    id,
                    name.replace(".json", "")));
        }
    }
}
