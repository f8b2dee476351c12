package dev.assay.program.activation;

import dev.assay.program.ProgramFiles;
import dev.assay.program.Revision;
import dev.assay.storage.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A history in a database. A content that several revisions share is kept once. */
final class RevisionTables implements RevisionHistory {
    private static final String COLUMNS =
            "select program, number, revision, activated_at, cause, actor, held, report from activation a ";

    private final Database database;

    RevisionTables(Database database) {
        this.database = database;
    }

    @Override
    public SortedMap<String, Activation> active() {
        SortedMap<String, Activation> newest = new TreeMap<>();
        database.sql()
                .sql(COLUMNS + "where number = (select max(number) from activation b where b.program = a.program)")
                .query(RevisionTables::activation)
                .list()
                .forEach(a -> newest.put(a.program(), a));
        return newest;
    }

    @Override
    public List<Activation> of(String program) {
        return database.sql()
                .sql(COLUMNS + "where program = :program order by number desc")
                .param("program", program)
                .query(RevisionTables::activation)
                .list();
    }

    @Override
    public Optional<ProgramFiles> files(String program, Revision revision) {
        Map<String, byte[]> contents = new TreeMap<>();
        database.sql()
                .sql("select f.path, c.content from revision_file f join kept_content c on c.hash = f.hash"
                        + " where f.program = :program and f.revision = :revision")
                .param("program", program)
                .param("revision", revision.hex())
                .query((rows, n) -> Map.entry(rows.getString(1), rows.getBytes(2)))
                .list()
                .forEach(f -> contents.put(f.getKey(), f.getValue()));
        if (contents.isEmpty()) {
            return Optional.empty();
        }
        ProgramFiles files = ProgramFiles.of(program, contents);
        if (!files.revision().equals(revision)) {
            throw new DamagedRevision(program, revision);
        }
        return Optional.of(files);
    }

    @Override
    public boolean add(Activation activation, ProgramFiles files) {
        return database.write(sql -> {
            int added = insert(sql, activation);
            if (added > 0) {
                forget(sql, activation);
                files.contents().forEach((path, content) -> keep(sql, activation, path, content));
            }
            return added > 0;
        });
    }

    private static int insert(JdbcClient sql, Activation activation) {
        Revision held = activation.held();
        return sql.sql("insert into activation (program, number, revision, activated_at, cause, actor, held, report)"
                        + " values (:program, :number, :revision, :at, :cause, :actor, :held, :report)"
                        + " on conflict do nothing")
                .param("program", activation.program())
                .param("number", activation.number())
                .param("revision", activation.revision().hex())
                .param("at", activation.at().toString())
                .param("cause", activation.cause().json())
                .param("actor", activation.actor())
                .param("held", held == null ? null : held.hex())
                .param("report", activation.report())
                .update();
    }

    /** What was kept of this revision before may be damaged; what is kept now is whole. */
    private static void forget(JdbcClient sql, Activation activation) {
        sql.sql("delete from revision_file where program = :program and revision = :revision")
                .param("program", activation.program())
                .param("revision", activation.revision().hex())
                .update();
    }

    private static void keep(JdbcClient sql, Activation activation, String path, byte[] content) {
        String hash = HexFormat.of().formatHex(Revision.sha256().digest(content));
        sql.sql("insert into kept_content (hash, content) values (:hash, :content) on conflict do nothing")
                .param("hash", hash)
                .param("content", content)
                .update();
        sql.sql("update kept_content set content = :content where hash = :hash and content <> :content")
                .param("hash", hash)
                .param("content", content)
                .update();
        sql.sql("insert into revision_file (program, revision, path, hash) values (:program, :revision, :path, :hash)")
                .param("program", activation.program())
                .param("revision", activation.revision().hex())
                .param("path", path)
                .param("hash", hash)
                .update();
    }

    private static Activation activation(ResultSet row, int number) throws SQLException {
        String held = row.getString("held");
        return new Activation(
                row.getString("program"),
                row.getInt("number"),
                new Revision(row.getString("revision")),
                Instant.parse(row.getString("activated_at")),
                Cause.of(row.getString("cause")),
                row.getString("actor"),
                held == null ? null : new Revision(held),
                row.getString("report"));
    }
}
