package app.tollgate.violation;

import org.springframework.beans.factory.annotation.Autowired;

/// Breaks a rule on purpose, so that the rule is seen to bite.
public final class HomelessManager {

    @Autowired
    private String injected;

    public HomelessManager(int one, int two, int three, int four, int five, int six, int seven) {
        System.out.println(injected + one + two + three + four + five + six + seven);
    }

    public void fail() {
        throw new RuntimeException("for no reason");
    }
}
