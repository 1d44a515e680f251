package app.tollgate.tidy;

import app.tollgate.repository.Repository;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Checks the links of a Markdown document the way a hosted forge resolves them.
final class Documents {

    private static final Pattern LINK = Pattern.compile("\\[[^\\]\\[]*]\\(\\s*<?([^)\\s>]+)>?[^)]*\\)");

    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+(.+?)\\s*#*");

    private static final Pattern CODE_SPAN = Pattern.compile("`[^`\n]*`");

    private Documents() {}

    static List<Finding> deadLinks(String name, Path file, String text) {
        List<Finding> findings = new ArrayList<>();
        List<String> lines = prose(text);
        for (int index = 0; index < lines.size(); index++) {
            Matcher links = LINK.matcher(CODE_SPAN.matcher(lines.get(index)).replaceAll("code"));
            int line = index + 1;
            links.results()
                    .map(link -> link.group(1))
                    .filter(target -> leadsNowhere(file, target))
                    .forEach(target -> findings.add(new Finding(name, line, "dead link: " + target)));
        }
        return findings;
    }

    static Set<String> anchors(String text) {
        Map<String, Integer> seen = new HashMap<>();
        Set<String> anchors = new HashSet<>();
        for (String line : prose(text)) {
            Matcher heading = HEADING.matcher(line);
            if (heading.matches()) {
                String slug = slug(heading.group(1));
                int earlier = seen.merge(slug, 1, Integer::sum) - 1;
                anchors.add(earlier == 0 ? slug : slug + "-" + earlier);
            }
        }
        return anchors;
    }

    /// What is set in backquotes on one line.
    static List<String> codeSpans(String text) {
        return CODE_SPAN.matcher(text).results().map(MatchResult::group).toList();
    }

    private static boolean leadsNowhere(Path file, String target) {
        if (URI.create(target).isAbsolute()) {
            return false;
        }
        int hash = target.indexOf('#');
        String path = hash < 0 ? target : target.substring(0, hash);
        Path found = path.isEmpty() ? file : file.resolveSibling(path);
        if (!Files.exists(found)) {
            return true;
        }
        return hash >= 0 && !anchors(Repository.read(found)).contains(target.substring(hash + 1));
    }

    private static String slug(String heading) {
        String words = heading.replaceAll("\\[([^\\]]*)]\\([^)]*\\)", "$1").toLowerCase(Locale.ROOT);
        return words.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
    }

    /// Blank where the text is a code block, so that line numbers stay.
    private static List<String> prose(String text) {
        List<String> lines = new ArrayList<>();
        boolean code = false;
        for (String line : text.lines().toList()) {
            boolean fence = line.strip().startsWith("```");
            lines.add(code || fence ? "" : line);
            code = fence != code;
        }
        return lines;
    }
}
