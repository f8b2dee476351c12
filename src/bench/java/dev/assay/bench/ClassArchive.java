package dev.assay.bench;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** Classes parsed and linked beforehand, by a run of the same JVM, as the command {@code ./assay} has them from its first run on. */
final class ClassArchive {
    private final String classPath;
    private final Path archive;

    private ClassArchive(String classPath, Path archive) {
        this.classPath = classPath;
        this.archive = archive;
    }

    /**
     * Makes one of the classes that a benchmark uses.
     *
     * @param words name of the benchmark and what it takes
     */
    static ClassArchive trained(String... words) throws IOException {
        Path folder = Files.createTempDirectory("assay-classes");
        String classPath = jars(folder);
        Path archive = folder.resolve("classes.jsa");
        Child.run(classPath, List.of("-XX:ArchiveClassesAtExit=" + archive, "-Xlog:disable"), words);
        if (!Files.exists(archive)) {
            throw new IllegalStateException("the JVM made no archive of its classes");
        }
        return new ClassArchive(classPath, archive);
    }

    /**
     * Runs a benchmark with them; the last line that it printed.
     *
     * @param options of the JVM besides
     */
    String run(List<String> options, String... words) {
        List<String> all = new ArrayList<>(
                List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:auto", "-Xlog:disable", "-Xlog:all=error:stderr"));
        all.addAll(options);
        return Child.run(classPath, all, words);
    }

    /** The class path with jars in the place of folders, of which a JVM archives nothing. */
    private static String jars(Path folder) throws IOException {
        List<String> path = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path place = Path.of(entry);
            path.add(Files.isDirectory(place) ? jar(place, folder.resolve(path.size() + ".jar")) : entry);
        }
        return String.join(File.pathSeparator, path);
    }

    private static String jar(Path folder, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(new JarEntry(folder.relativize(each).toString().replace(File.separatorChar, '/')));
                Files.copy(each, out);
                out.closeEntry();
            }
        }
        return jar.toString();
    }
}
