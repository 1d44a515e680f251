package app.tollgate.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.stream.Stream;

/// All that a module may name: packages, and single classes of packages that are otherwise none of its business.
///
/// What others share is judged where it is shared; `own` is what this module alone asks for.
record AllowList(String module, List<String> shared, List<String> own) {

    static AllowList of(String module, List<String> shared, String... own) {
        return new AllowList(module, shared, List.of(own));
    }

    List<String> all() {
        return Stream.concat(shared.stream(), own.stream()).toList();
    }

    ArchRule because(String reason) {
        DescribedPredicate<JavaClass> allowed = DescribedPredicate.describe(
                "are allowed for " + module, named -> all().stream().anyMatch(entry -> covers(entry, named)));
        return ArchRuleDefinition.classes()
                .that()
                .resideInAPackage(module)
                .should()
                .onlyDependOnClassesThat(allowed)
                .because(reason);
    }

    /// The own entries that the module's code does not need.
    List<String> unused(JavaClasses code) {
        List<JavaClass> named = code.stream()
                .filter(type -> PackageMatcher.of(module).matches(type.getPackageName()))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(Dependency::getTargetClass)
                .distinct()
                .toList();
        return own.stream()
                .filter(entry -> named.stream().noneMatch(type -> covers(entry, type)))
                .toList();
    }

    private static boolean covers(String entry, JavaClass named) {
        JavaClass type = named.getBaseComponentType();
        return type.getName().equals(entry) || PackageMatcher.of(entry).matches(type.getPackageName());
    }
}
