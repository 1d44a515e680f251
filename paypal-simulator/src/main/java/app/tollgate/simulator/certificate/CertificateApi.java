package app.tollgate.simulator.certificate;

import app.tollgate.simulator.http.ApiCall;
import app.tollgate.simulator.http.Operation;
import app.tollgate.simulator.http.Refusal;
import app.tollgate.simulator.http.Reply;
import app.tollgate.simulator.store.World;
import java.util.List;

/// Serves the chain of the signing certificate, to anyone.
public final class CertificateApi {

    private final World world;
    private final Authority authority;

    public CertificateApi(World world, Authority authority) {
        this.world = world;
        this.authority = authority;
    }

    public List<Operation> operations() {
        return List.of(Operation.get("certs.get", "/v1/notifications/certs/{id}", this::chain));
    }

    private Reply chain(ApiCall call) {
        if (!call.id().equals(world.books().certificateId)) {
            throw Refusal.notFound();
        }
        return Reply.text("application/x-pem-file", authority.chainPem());
    }
}
