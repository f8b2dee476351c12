package dev.assay.program.activation;

import static dev.assay.program.StarterFiles.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.problem.Problem;
import dev.assay.program.Revision;
import dev.assay.program.StarterFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RollbacksTest {
    @TempDir
    private Path home;

    private final FlakyHistory history = new FlakyHistory();
    private final List<Revision> revisions = new ArrayList<>();

    @BeforeEach
    void threeRevisions() {
        StarterFiles.in(home);
        for (String words : List.of("// Over all", "// Above all", "// Before all")) {
            new Programs(home, history, CLOCK).look();
            revisions.add(history.of("demo").get(0).revision());
            String now = words.equals("// Over all")
                    ? "// Over everything"
                    : words.equals("// Above all") ? "// Over all" : "// Above all";
            StarterFiles.edit(home, "rules/demo/qualification.drl", now, words);
        }
    }

    private Rollback back(String revision) {
        return new Rollbacks(home, history, CLOCK).to("demo", revision, "ann");
    }

    @Test
    void goingBackTwiceGoesBackTwo() {
        assertThat(revisions).doesNotHaveDuplicates();
        Rollbacks rollbacks = new Rollbacks(home, history, CLOCK);
        rollbacks.to("demo", null, "ann");
        assertThat(history.active().get("demo").revision()).isEqualTo(revisions.get(1));
        rollbacks.to("demo", null, "ann");
        assertThat(history.active().get("demo").revision()).isEqualTo(revisions.get(0));
        assertThat(rollbacks.to("demo", null, "ann").problems())
                .extracting(Problem::code)
                .containsExactly("no-earlier-revision");
    }

    @Test
    void aDamagedRevisionIsRefusedInPlainWords() {
        history.damage(revisions.get(0));
        assertThat(back(revisions.get(0).hex()).problems())
                .extracting(Problem::message)
                .singleElement()
                .asString()
                .contains("files were changed in the database");
    }

    @Test
    void aRevisionThatWasNeverActiveIsRefusedWithTheNewest() {
        assertThat(back("ffffffff0000").problems())
                .singleElement()
                .satisfies(p -> assertThat(p.message())
                        .startsWith("No kept revision begins with 'ffffffff0000'.")
                        .contains(revisions.get(2).shortForm()));
        assertThat(back("f").problems())
                .extracting(Problem::message)
                .singleElement()
                .asString()
                .contains("too short");
    }

    @Test
    void aProgramThatWasNeverActiveIsRefusedWithTheNearest() {
        assertThat(new Rollbacks(home, history, CLOCK).to("dmo", null, "ann").problems())
                .extracting(Problem::message)
                .containsExactly("Nothing of a program 'dmo' was ever active; did you mean 'demo'?");
    }
}
