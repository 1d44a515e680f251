package app.tollgate.application.testing;

import app.tollgate.application.port.store.UnitOfWork;

class PlainUnitOfWorkTest implements UnitOfWorkContract {

    @Override
    public UnitOfWork unitOfWork() {
        return new PlainUnitOfWork();
    }
}
