package io.huiyin.platform.engine;

import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/**
 * Deploys processes under ids like those of everything else ({@link ShortIds}), without their key and version: each row of the history
 * holds the id of its process, and the key beside it.
 */
class ShortDefinitionIds extends BpmnDeployer {

    /** @param usual the deployer that the engine would use */
    ShortDefinitionIds(BpmnDeployer usual) {
        setIdGenerator(usual.getIdGenerator());
        setExpressionManager(usual.getExpressionManager());
        setBpmnParser(usual.getBpmnParser());
    }

    @Override
    protected String generateDefinitionId(
            DeploymentEntity deployment, ProcessDefinitionEntity definition, ProcessDefinitionEntity before) {
        return getIdGenerator().getNextId();
    }
}
