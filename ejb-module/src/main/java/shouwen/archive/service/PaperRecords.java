package shouwen.archive.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import shouwen.archive.Paper;
import shouwen.archive.PaperLoan;
import shouwen.archive.SecurityLevel;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.shared.UnknownThingException;

/** Finds papers and their loans; what a caller may not know of does not exist for them. A loan is locked before its paper. */
@ApplicationScoped
class PaperRecords {

    private static final String BY_BARCODE = "select p from Paper p where p.operatorId = :operator and p.barcode = :barcode";
    private static final String BY_NUMBER = "select l from PaperLoan l where l.operatorId = :operator and l.number = :number";

    @PersistenceContext
    EntityManager entities;

    /** Everybody may ask for a paper by its barcode; for a confidential one only who may read all of the archive. */
    Paper askable(Caller caller, String barcode) {
        return byBarcode(caller.operatorId(), barcode, LockModeType.NONE)
                .filter(paper -> paper.security() != SecurityLevel.CONFIDENTIAL || readsAll(caller))
                .orElseThrow(() -> new UnknownThingException("paper", barcode));
    }

    Paper locked(UUID operatorId, String barcode) {
        return byBarcode(operatorId, barcode, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new UnknownThingException("paper", barcode));
    }

    Paper locked(UUID paperId) {
        return entities.find(Paper.class, paperId, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Paper> byBarcode(UUID operatorId, String barcode, LockModeType lock) {
        return entities.createQuery(BY_BARCODE, Paper.class)
                .setParameter("operator", operatorId)
                .setParameter("barcode", barcode)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    /** The loan, locked, if the caller may see it: the borrower, the archive, the general office. */
    PaperLoan lockedLoan(Caller caller, String number) {
        return entities.createQuery(BY_NUMBER, PaperLoan.class)
                .setParameter("operator", caller.operatorId())
                .setParameter("number", number)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .filter(loan -> loan.borrowerId().equals(caller.staffId())
                        || caller.isOneOf(Role.ARCHIVIST, Role.GENERAL_OFFICE))
                .findFirst()
                .orElseThrow(() -> new UnknownThingException("loan", number));
    }

    static boolean readsAll(Caller caller) {
        return caller.isOneOf(Role.ARCHIVIST, Role.GENERAL_OFFICE, Role.SUPERVISOR);
    }
}
