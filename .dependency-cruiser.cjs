/** Who may import whom. Folders are named by where their code runs. */
const rule = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });
const npm = (...names) => `^node_modules/(${names.join('|')})(/|$)`;

module.exports = {
  forbidden: [
    rule('no-cycles', {}, { circular: true }, 'A cycle has no bottom to start reading from.'),
    rule(
      'shared-is-pure',
      { path: '^shared/' },
      { pathNot: ['^shared/', npm('zod')] },
      'shared: data and pure functions, on zod alone.',
    ),
    rule(
      'functions-stand-alone',
      { path: '^functions/' },
      {
        pathNot: [
          '^functions/',
          '^shared/',
          '^(aws-lambda|file-type|pdfkit)$',
          npm('@aws-sdk', '@smithy', '@middy', '@types/aws-lambda', 'zod', 'jose', 'yauzl', '@types/yauzl'),
          npm('fontkit', 'qr', 'docx', '@types/fontkit'),
        ],
        dependencyTypesNot: ['core'],
      },
      'functions: shared, the AWS SDK, middy, what reads tokens and files, and what makes papers.',
    ),
    rule(
      'services-do-not-meet',
      {
        path: '^functions/(intake|registration|receipts|documents|casework|recusals|matters|directory|administration|figures|oversight|papers|letters|notices|reception|desk|authorizer|site)/',
      },
      {
        path: '^functions/(intake|registration|receipts|documents|casework|recusals|matters|directory|administration|figures|oversight|papers|letters|notices|reception|desk|authorizer|site)/',
        pathNot: '^functions/$1/',
      },
      'A service never imports another.',
    ),
    rule(
      'kit-knows-no-service',
      { path: '^functions/(kit|tables|buckets|keys|case|figure|print|letter)/' },
      { path: '^functions/(?!(kit|tables|buckets|keys|case|figure|print|letter)/)' },
      'What services share knows none of them.',
    ),
    rule(
      'infra-knows-functions-by-path',
      { path: '^infra/' },
      { path: '^(functions|web|test)/' },
      'infra knows functions and front ends by path.',
    ),
    rule(
      'local-boots-what-was-synthesized',
      { path: '^infra/local/' },
      { path: '^(shared|functions|web|test|infra/(?!local/))' },
      'If it boots, the template is true.',
    ),
    rule('web-talks-by-contract', { path: '^web/' }, { path: '^(functions|infra|test)/' }, 'web: shared and its own.'),
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
