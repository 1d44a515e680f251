package app.tollgate.tidy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What must not stand on any line, whatever the file.
final class LineRules {

    /// Written apart, so that this file does not break its own rule.
    private static final Pattern LOOSE_ENDS = Pattern.compile(
            "\\b(TO" + "DO|FIX" + "ME|XX" + "X|HA" + "CK|NOCOM" + "MIT)\\b|not yet implem" + "ented|^<{7} |^>{7} ");

    private static final Pattern MACHINE_PATHS =
            Pattern.compile("(?<![\\w./}-])(/(home|Users|root|work|mnt)/[\\w.-]+|[A-Z]:\\\\Users\\\\)");

    private static final Pattern REGISTRIES = Pattern.compile("repo1?\\.maven\\.(apache\\.)?org|repo\\.spring\\.io"
            + "|registry\\.npmjs\\.org|oss\\.sonatype\\.org|<(plugin)?[rR]epositor(y|ies)>");

    private LineRules() {}

    static List<Finding> looseEnds(String file, String text) {
        return matches(file, text, LOOSE_ENDS, "a loose end");
    }

    static List<Finding> machinePaths(String file, String text) {
        return matches(file, text, MACHINE_PATHS, "a path of one machine");
    }

    static List<Finding> registries(String file, String text) {
        return matches(file, text, REGISTRIES, "a registry; only the wrapper names one");
    }

    static List<Finding> tooLong(String file, String text, int linesMax) {
        int lines = (int) text.lines().count();
        return lines > linesMax
                ? List.of(new Finding(file, lines, "over " + linesMax + " lines: split what does two things"))
                : List.of();
    }

    static List<Finding> matches(String file, String text, Pattern pattern, String what) {
        List<String> lines = text.lines().toList();
        return IntStream.range(0, lines.size())
                .boxed()
                .flatMap(index -> Stream.of(pattern.matcher(lines.get(index)))
                        .filter(Matcher::find)
                        .map(match -> new Finding(file, index + 1, what + ": " + match.group())))
                .toList();
    }
}
