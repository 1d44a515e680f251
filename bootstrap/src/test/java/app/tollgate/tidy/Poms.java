package app.tollgate.tidy;

import java.util.List;
import java.util.regex.Pattern;

/// Dependency versions stand in the parent, so that two modules never differ.
final class Poms {

    private static final Pattern PARENT = Pattern.compile("(?s)<parent>.*?</parent>");

    private static final Pattern VERSION = Pattern.compile("<version>[^<]*</version>|<[\\w.-]+\\.version>");

    private Poms() {}

    static List<Finding> versionsOfItsOwn(String file, String pom) {
        String rest = PARENT.matcher(pom)
                .replaceAll(parent -> "\n".repeat((int) parent.group().lines().count() - 1));
        return LineRules.matches(file, rest, VERSION, "a version outside of the parent");
    }
}
