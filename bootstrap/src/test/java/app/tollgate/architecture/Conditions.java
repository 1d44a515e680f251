package app.tollgate.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Predicate;

/// Makes a condition of a question that has yes or no for an answer.
final class Conditions {

    private Conditions() {}

    static ArchCondition<JavaClass> be(String what, Predicate<JavaClass> question) {
        return new ArchCondition<>("be " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean holds = question.test(type);
                String answer = type.getDescription() + (holds ? " is " : " is not ") + what;
                events.add(new SimpleConditionEvent(type, holds, answer));
            }
        };
    }

    static ArchCondition<JavaMethod> read(String what, Predicate<JavaMethod> question) {
        return new ArchCondition<>("read " + what) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean holds = question.test(method);
                String answer = method.getFullName() + (holds ? " reads " : " does not read ") + what;
                events.add(new SimpleConditionEvent(method, holds, answer));
            }
        };
    }
}
