package app.tollgate.development;

/// Who a token of the development run speaks for.
enum Person {
    CUSTOMER("7d0f8f1e-0000-4000-8000-000000000001", "customer@example.com", "Chris Customer"),
    NEWCOMER("7d0f8f1e-0000-4000-8000-000000000003", "newcomer@example.com", "Noa Newcomer"),
    ADMIN("7d0f8f1e-0000-4000-8000-000000000002", "admin@example.com", "Ada Admin");

    private final String subject;
    private final String email;
    private final String fullName;

    Person(String subject, String email, String fullName) {
        this.subject = subject;
        this.email = email;
        this.fullName = fullName;
    }

    String subject() {
        return subject;
    }

    String email() {
        return email;
    }

    String fullName() {
        return fullName;
    }
}
