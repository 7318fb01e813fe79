package org.communique.kit.redrive.web;

import org.communique.kit.deadletter.read.DeadLetterIndex;
import org.communique.kit.deadletter.read.DeadLetterReader;
import org.communique.kit.redrive.AuditTrail;
import org.communique.kit.redrive.DeadLetterStage;
import org.communique.kit.redrive.OperationRegister;
import org.communique.kit.redrive.Operations;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** Adds the endpoints of dead letters to a service with a {@link DeadLetterStage}. */
@AutoConfiguration(afterName = "org.communique.kit.redrive.RedriveAutoConfiguration")
@ConditionalOnBean(DeadLetterStage.class)
class DeadLetterWebAutoConfiguration {

    @Bean
    DeadLetterController deadLetterController(
            DeadLetterStage stage,
            DeadLetterIndex index,
            DeadLetterReader reader,
            OperationRegister register,
            Operations operations,
            AuditTrail audit) {
        return new DeadLetterController(stage, index, reader, register, operations, audit);
    }
}
