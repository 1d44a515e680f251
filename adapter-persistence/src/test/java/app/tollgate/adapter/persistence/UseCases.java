package app.tollgate.adapter.persistence;

import app.tollgate.application.UseCase;
import app.tollgate.domain.testing.CanIgnoreReturnValue;
import java.util.function.Supplier;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/// The service's own use cases on the stores of a test, each made when it is first asked for. What is given here comes
/// before what the database has.
public final class UseCases implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    public UseCases(FreshDatabase database) {
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context, false);
        scanner.getBeanDefinitionDefaults().setLazyInit(true);
        scanner.addIncludeFilter(new AnnotationTypeFilter(UseCase.class));
        var _ = scanner.scan(UseCase.class.getPackageName());
        database.shareWith(context);
    }

    @CanIgnoreReturnValue
    public <T> UseCases with(Class<T> type, Supplier<T> given) {
        context.registerBean(type, given::get, definition -> definition.setPrimary(true));
        return this;
    }

    public UseCases started() {
        context.refresh();
        return this;
    }

    public <T> T get(Class<T> useCase) {
        return context.getBean(useCase);
    }

    @Override
    public void close() {
        context.close();
    }
}
