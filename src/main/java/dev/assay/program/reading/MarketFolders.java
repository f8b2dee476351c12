package dev.assay.program.reading;

import dev.assay.program.ProgramFiles;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Where the markets of a program lie among its files. */
final class MarketFolders {
    private final ProgramFiles files;
    private final String all;

    MarketFolders(ProgramFiles files) {
        this.files = files;
        this.all = files.folder() + "markets/";
    }

    /** Names of the folders, well formed or not. */
    SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>();
        for (String path : files.contents().keySet()) {
            if (path.startsWith(all)) {
                names.add(path.substring(all.length(), path.indexOf('/', all.length())));
            }
        }
        return names;
    }

    /** Path of the folder of a market, or that of the program for null. */
    String folder(@Nullable String market) {
        return market == null ? files.folder() : all + market + "/";
    }

    /** Paths of what lies flat in a folder, in order. */
    List<String> flat(String folder) {
        return files.contents().keySet().stream()
                .filter(p -> p.startsWith(folder) && p.indexOf('/', folder.length()) < 0)
                .toList();
    }
}
