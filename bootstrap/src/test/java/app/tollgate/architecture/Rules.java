package app.tollgate.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Every architecture rule there is, under the name of the constant that holds it.
public final class Rules {

    private Rules() {}

    static List<Named> all() {
        return Stream.of(
                        in(HexagonRules.class, Code::main),
                        in(ReactiveRules.class, Code::main),
                        in(NamingRules.class, Code::main),
                        in(TestRules.class, Code::tests))
                .flatMap(List::stream)
                .toList();
    }

    public static List<String> names() {
        return all().stream().map(Named::name).toList();
    }

    private static List<Named> in(Class<?> holder, Supplier<JavaClasses> scope) {
        return Arrays.stream(holder.getDeclaredFields())
                .filter(field -> field.getType() == ArchRule.class)
                .map(field -> new Named(holder.getSimpleName() + "." + field.getName(), valueOf(field), scope))
                .toList();
    }

    private static ArchRule valueOf(Field field) {
        try {
            return (ArchRule) field.get(null);
        } catch (IllegalAccessException hidden) {
            throw new AssertionError("a rule is visible to its package: " + field, hidden);
        }
    }

    record Named(String name, ArchRule rule, Supplier<JavaClasses> scope) {

        @Override
        public String toString() {
            return name;
        }
    }
}
