// What is bundled: the add-in as it ships (dist/), and the embedded workbook's page (.cache/embedded/), which never ships.
import HtmlWebpackPlugin from "html-webpack-plugin";
import MiniCssExtractPlugin from "mini-css-extract-plugin";
import TerserPlugin from "terser-webpack-plugin";
import { join } from "node:path";
import { StaticFiles } from "./scripts/staticFiles.mjs";

const root = import.meta.dirname;

const transpile = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  loader: "swc-loader",
  options: {
    jsc: {
      parser: { syntax: "typescript", tsx: true },
      target: "es2022",
      transform: { react: { runtime: "automatic" } },
    },
  },
};

const common = {
  context: root,
  mode: "production",
  devtool: false,
  target: ["web", "es2022"],
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  performance: false,
};

// Unchanged modules are taken from the run before.
const remembered = (name) => ({
  type: "filesystem",
  name,
  cacheDirectory: join(root, ".cache/webpack"),
  buildDependencies: { config: [join(root, "webpack.config.mjs")] },
});

/** The add-in's own bundle: custom functions and pane in one shared runtime, workers beside it. */
export function addIn({ origin }) {
  return {
    ...common,
    name: "add-in",
    cache: remembered("add-in"),
    entry: { taskpane: ["./src/functions/functions.ts", "./src/taskpane/main.tsx"] },
    output: {
      path: join(root, "dist"),
      filename: "[name].js",
      chunkFilename: "[name].[contenthash:8].js",
      clean: true,
    },
    module: { rules: [transpile] },
    optimization: {
      minimizer: [new TerserPlugin({ minify: TerserPlugin.swcMinify, extractComments: true })],
    },
    plugins: [
      new HtmlWebpackPlugin({
        template: "src/taskpane/taskpane.html",
        filename: "taskpane.html",
        hash: true,
        minify: false,
      }),
      new StaticFiles({ root, origin }),
    ],
  };
}

/** The page with the grid, for trying, training and testing: left readable, so that it is built fast. */
export function embedded() {
  return {
    ...common,
    name: "embedded",
    cache: remembered("embedded"),
    entry: { main: "./src/embedded/page/main.tsx", paneShim: "./src/embedded/page/paneShim.ts" },
    output: { path: join(root, ".cache/embedded"), filename: "[name].js", publicPath: "/embedded/", clean: true },
    module: {
      rules: [
        transpile,
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
        { test: /\.(svg|png|woff2?|ttf)$/, type: "asset" },
      ],
    },
    optimization: { minimize: false },
    plugins: [
      new HtmlWebpackPlugin({ template: "src/embedded/page/index.html", chunks: ["main"], minify: false }),
      new MiniCssExtractPlugin({ filename: "[name].css" }),
    ],
  };
}
