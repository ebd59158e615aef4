import { CfnOutput } from 'aws-cdk-lib';
import {
  BasePathMapping,
  DomainName,
  EndpointType,
  type IRestApi,
  SecurityPolicy,
  type Stage,
} from 'aws-cdk-lib/aws-apigateway';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Construct } from 'constructs';

export interface CustomDomainProps {
  readonly name: string;
  readonly certificateArn: string;
  readonly stage: Stage;
}

/** The platform's own address. Its pages stand at `/`, which the API's first address, ending in the stage, cannot give. */
export class CustomDomain extends Construct {
  constructor(scope: Construct, id: string, { name, certificateArn, stage }: CustomDomainProps) {
    super(scope, id);
    const domain = new DomainName(this, 'Domain', {
      domainName: name,
      certificate: Certificate.fromCertificateArn(this, 'Certificate', certificateArn),
      endpointType: EndpointType.REGIONAL,
      securityPolicy: SecurityPolicy.TLS_1_2,
    });
    const restApi: IRestApi = stage.restApi;
    new BasePathMapping(this, 'Mapping', { domainName: domain, restApi, stage });
    new CfnOutput(this, 'Alias', {
      value: domain.domainNameAliasDomainName,
      description: `Point ${name} here (CNAME)`,
    });
  }
}
