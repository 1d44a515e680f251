package app.tollgate.application.port.violation;

/// Breaks a rule on purpose, so that the rule is seen to bite.
public interface PortThatBlocks {

    String find(String id);
}
