package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.batch.ListWork;
import dev.assay.batch.XlsxFile;
import dev.assay.storage.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists as typed: {@code classify --in} with all its options, and {@code map}. */
class ListCommandTest {
    private static final String HOME = "src/test/resources/web/home";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    @Test
    void recordsAListOnceHoweverOftenTheSameRunIsMade() throws IOException {
        String list = write("l.csv", "who,employees\na,500\nb,many\nc,1\n");
        for (int i = 0; i < 2; i++) {
            Typed typed = list(list, "--id", "who", "--record", "--as-of", "2026-11-25");
            assertThat(typed.exit()).as(typed.err()).isEqualTo(1);
            assertThat(typed.out()).contains("(in force since", "2 rows classified, 1 passed over");
        }
        try (Database database = Database.open(database())) {
            assertThat(database.sql()
                            .sql(
                                    "select prospect || ' ' || tier || ' ' || channel from decision order by place_in_list")
                            .query(String.class)
                            .list())
                    .containsExactly("a target list", "c non-target list");
        }
    }

    @Test
    void doesNotThrowAwayWhatAStoppedRunHasDone() throws IOException {
        String list = write("l.csv", "employees\n5\n");
        Path note = Path.of(write("out.csv.resume", "{}"));

        Typed refused = list(list);

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("was stopped before its end", "--resume", "--force");
        assertThat(note).exists();
        assertThat(list(list, "--force").exit()).isZero();
        assertThat(note).doesNotExist();
    }

    @Test
    void namesTheQuestionNearestToAColumnThatAnswersNone() throws IOException {
        assertThat(list(write("l.csv", "employees,notee,zzz\n5,a,b\n")).err())
                .contains("no question has their name: notee (did you mean 'note'?), zzz.");
    }

    @Test
    void whereNoColumnFitsTheWayToADraftIsNamed() throws IOException {
        String list = write("l.csv", "a,b\n5,6\n");
        assertThat(list(list).err()).contains("./assay map ", " --in " + list + " --out mapping.json. Read the draft");
        assertThat(list(write("l.csv", "employees\n5\n")).err()).doesNotContain("./assay map ", "is replaced");
        assertThat(list(write("l.csv", "employees\n5\n")).err()).contains("that was there before is replaced.");
    }

    @Test
    void goesOnWithNothingOnlyWhereThereIsSomething() throws IOException {
        Typed typed = list(write("l.csv", "employees\n5\n"), "--resume");
        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.err()).contains("There is nothing to go on with", "begin anew without --resume");
    }

    @Test
    void saysWhereAStoppedRunLiesOnlyWhereItCanBeGoneOnWith() throws IOException {
        assertThat(ListRun.stopped(Path.of("/dev/stdout")))
                .contains("begin anew")
                .doesNotContain("unfinished", "--resume");
        Path out = folder.resolve("out.csv");
        Files.createFile(ListWork.journal(out));
        assertThat(ListRun.stopped(out)).contains(out + ".unfinished; the same command with --resume");
    }

    @Test
    void refusesADateThatIsNone() throws IOException {
        Typed typed = list(write("l.csv", "employees\n5\n"), "--as-of", "2026-02-30");
        assertThat(typed.exit()).isEqualTo(2);
        assertThat(typed.err()).contains("'2026-02-30' is neither a day nor a moment");
    }

    @Test
    void draftsAMappingIntoANewFileOnly() throws IOException {
        String list = write("l.csv", "Who,Employes,colour\na,500,red\nb,1,red\n");
        Path map = folder.resolve("map.json");
        Typed typed = assay("map", "shop", "--in", list, "--out", map.toString());
        assertThat(typed.exit()).as(typed.err()).isZero();
        assertThat(typed.out())
                .contains("1 of 3 columns got a question", "No question fits the column 'colour' (1 different cell)");
        JsonNode json = JSON.readTree(Files.readAllBytes(map));
        assertThat(json.at("/columns/Employes").asString()).isEqualTo("employees");
        Typed classified = list(list, "--map", map.toString());
        assertThat(classified.exit()).as(classified.err()).isZero();
        assertThat(classified.out()).contains("2 rows classified");
        Typed again = assay("map", "shop", "--in", list, "--out", map.toString());
        assertThat(again.exit()).isEqualTo(2);
        assertThat(again.err()).contains("There is already a file");
        assertThat(JSON.readTree(assay("map", "shop", "--in", list).out())).isEqualTo(json);
    }

    @Test
    void saysThatAListIsDamagedFurtherOnAndWhereItsFirstRowsLie() throws IOException {
        String list = XlsxFile.damagedAfter(600, folder.resolve("l.xlsx")).toString();
        Typed typed = list(list);
        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.err())
                .contains("l.xlsx", "The spreadsheet is damaged", "after row 60", "out.csv.unfinished", "--force")
                .doesNotContain("--resume", "could not finish");
        Typed json = list(list, "--force", "--json");
        assertThat(json.exit()).isEqualTo(1);
        assertThat(JSON.readTree(json.out()).at("/problems/0/code").asString()).isEqualTo("damaged-list");
        Typed map = assay("map", "shop", "--in", list);
        assertThat(map.exit()).isEqualTo(1);
        assertThat(map.err()).contains("The spreadsheet is damaged");
    }

    @Test
    void readsNumbersInTheLanguageOfTheList() throws IOException {
        String list = write("l.csv", "employees;note\n1.200;x\n");
        Typed asked = list(list);
        assertThat(asked.exit()).isEqualTo(1);
        assertThat(asked.err()).contains("may mean thousands or a fraction", "--language");
        Typed read = list(list, "--language", "de");
        assertThat(read.exit()).as(read.err()).isZero();
        Typed wrong = list(list, "--language", "Deutsch, bitte");
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err()).contains("'Deutsch, bitte' is no language tag, such as en or de-CH");
    }

    private Typed list(String in, String... more) {
        List<String> args = new ArrayList<>(List.of(
                "classify",
                "shop",
                "--in",
                in,
                "--out",
                folder.resolve("out.csv").toString(),
                "--database",
                database()));
        args.addAll(List.of(more));
        return assay(args.toArray(String[]::new));
    }

    private static Typed assay(String... args) {
        List<String> all = new ArrayList<>(List.of("--home", HOME));
        all.addAll(List.of(args));
        return Typed.assay(all.toArray(String[]::new));
    }

    private String database() {
        return folder.resolve("assay.db").toString();
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
